/** 采信机构目录 (259 号令): whose inspection results customs accepts, for everybody, by code, name and goods. */
import type { TargetedSubmitEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Label } from '../../../domain/kit/label.ts'
import { call, toldOf } from '../../../public/kit/api.ts'
import { Told } from '../../../public/kit/asking.tsx'
import { useText } from '../../../public/kit/language.ts'
import type { DirectoryRow } from '../contract.ts'
import { DirectoryTable } from './DirectoryTable.tsx'
import { say } from './words.ts'

const NONE = { code: '', name: '', goods: '' } as const
type Conditions = Record<keyof typeof NONE, string>
const conditionNames = ['code', 'name', 'goods'] as const

interface Found {
  readonly rows: readonly DirectoryRow[]
  readonly total: number
  readonly pageSize: number
}

export function Directory() {
  const t = useText()
  const [conditions, setConditions] = useState<Conditions>(NONE)
  const [asked, setAsked] = useState({ ...NONE, page: 1 } as Conditions & { page: number }) // widened: they change
  const [found, setFound] = useState<Found>()
  const [told, setTold] = useState<Label>()
  const [isAsking, setIsAsking] = useState(true)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      setIsAsking(true)
      try {
        const query = new URLSearchParams({ ...asked, page: String(asked.page) })
        const answer = await call<Found>(`/open/accepted-agencies?${query}`)
        if (!isCurrent) return
        setFound(answer)
        setTold(answer.total === 0 ? say.nothing : undefined)
      } catch (error) {
        if (!isCurrent) return
        setFound(undefined)
        setTold(toldOf(error))
      }
      setIsAsking(false)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [asked])
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked({ ...conditions, page: 1 })
  }
  const reset = () => {
    setConditions(NONE)
    setAsked({ ...NONE, page: 1 })
  }
  const turn = (by: number) => setAsked((last) => ({ ...last, page: last.page + by }))
  const pages = found ? Math.max(1, Math.ceil(found.total / found.pageSize)) : 1
  return (
    <>
      <form className="query thirds" aria-label={t(say.conditions)} onSubmit={submit}>
        {conditionNames.map((name) => (
          <div key={name} className="field">
            <label htmlFor={name}>{t(say[name])}</label>
            <input
              id={name}
              autocomplete="off"
              maxLength={name === 'code' ? 20 : 200}
              value={conditions[name]}
              onInput={(event) => {
                const { value } = event.currentTarget
                setConditions((now) => ({ ...now, [name]: value }))
              }}
            />
          </div>
        ))}
        <div className="buttons">
          <button type="submit" className="main">
            {t(isAsking ? say.querying : say.query)}
          </button>
          <button type="button" onClick={reset}>
            {t(say.reset)}
          </button>
        </div>
        <Told told={told} />
      </form>
      {found && found.rows.length > 0 && (
        <section className="found">
          <DirectoryTable rows={found.rows} />
          <p className="quiet">{t(say.total(found.total))}</p>
          {pages > 1 && (
            <div className="buttons">
              <button type="button" disabled={asked.page <= 1} onClick={() => turn(-1)}>
                {t(say.before)}
              </button>
              <button type="button" disabled={asked.page >= pages} onClick={() => turn(1)}>
                {t(say.after)}
              </button>
            </div>
          )}
        </section>
      )}
    </>
  )
}
