/** 选择免办产品: 【查询】 lists, or opens the form at once when only one can be meant; 【重填】 【提交】 【返回】. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useState } from 'react'
import { codeTables } from '../../../domain/codes/catalogue.ts'
import { label } from '../../../domain/kit/label.ts'
import { HS } from '../declare/application/products.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { codesKey, useCodeSource } from '../../../renderer/kit/codes/code-source.ts'
import { useToday } from '../../../renderer/kit/form/use-today.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { findHs, meantHs, type HsConditions, type HsRow } from './choose-hs.ts'
import { say } from './words.ts'

const own = {
  title: label('选择免办产品', 'Choose the product'),
  code: label('编码', 'HS code begins with'),
  name: label('名称', 'Name contains'),
  none: label('没有符合条件的产品', 'No product fits'),
  choose: label('请选择一个产品', 'Choose a product'),
  more: (total: number) =>
    label(`共 ${total} 条，只显示前 ${MOST} 条`, `${total} in all, the first ${MOST} are shown`),
} as const
/** Rows that are shown at once. */
const MOST = 100
const NOTHING: HsConditions = { code: '', name: '' }

interface Props {
  readonly onChosen: (code: string) => void
  readonly onBack: () => void
}

export function ChooseProduct({ onChosen, onBack }: Props) {
  const t = useText()
  const id = useId()
  const source = useCodeSource()
  const today = useToday()
  const [conditions, setConditions] = useState(NOTHING)
  const [found, setFound] = useState<readonly HsRow[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const table = useQuery({
    queryKey: [...codesKey, 'facts', HS],
    queryFn: () => source.facts(HS),
    staleTime: Infinity,
  })
  const query = () => {
    const all = findHs(table.data ?? [], conditions, today)
    const meant = meantHs(all, conditions)
    setChosen(null)
    setIsMissing(false)
    setFound(all)
    if (meant) onChosen(meant.code)
  }
  const clear = () => {
    setConditions(NOTHING)
    setFound(null)
    setChosen(null)
  }
  const submit = () => {
    setIsMissing(chosen === null)
    if (chosen !== null) onChosen(chosen)
  }
  const input = (name: keyof HsConditions) => (
    <>
      <label htmlFor={`${id}${name}`}>{t(own[name])}</label>
      <Input
        id={`${id}${name}`}
        autoComplete="off"
        maxLength={100}
        value={conditions[name]}
        onChange={(event) => setConditions({ ...conditions, [name]: event.target.value })}
      />
    </>
  )
  return (
    <Box
      title={t(own.title)}
      width={760}
      onCancel={onBack}
      footer={
        <>
          <Button onClick={clear}>{t(say.refill)}</Button>
          <Button type="primary" onClick={submit}>
            {t(words.submit)}
          </Button>
          <Button onClick={onBack}>{t(say.back)}</Button>
        </>
      }
    >
      <form
        className="choose-hs"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          query()
        }}
      >
        <p className="quiet">{t(codeTables[HS])}</p>
        <div className="choose-conditions">
          {input('code')}
          {input('name')}
          <Button htmlType="submit" disabled={!table.isSuccess}>
            {t(words.query)}
          </Button>
        </div>
        {found?.length === 0 && <output>{t(own.none)}</output>}
        {found && found.length > 0 && (
          <div className="choose-found">
            <table className="data-table" aria-label={t(own.title)}>
              <tbody>
                {found.slice(0, MOST).map((row) => (
                  <tr key={row.code} onDoubleClick={() => onChosen(row.code)}>
                    <td className="cell-tick">
                      <input
                        type="radio"
                        aria-label={`${row.code} ${t(row)}`}
                        name={`${id}chosen`}
                        id={`${id}${row.code}`}
                        checked={chosen === row.code}
                        onChange={() => setChosen(row.code)}
                      />
                    </td>
                    <td>
                      <label htmlFor={`${id}${row.code}`}>{row.code}</label>
                    </td>
                    <td>
                      <label htmlFor={`${id}${row.code}`}>{t(row)}</label>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {found && found.length > MOST && <p className="quiet">{t(own.more(found.length))}</p>}
        <p role="alert" className="field-message">
          {isMissing && t(own.choose)}
        </p>
      </form>
    </Box>
  )
}
