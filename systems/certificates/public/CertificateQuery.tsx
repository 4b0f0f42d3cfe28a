/** The query: by hand, or with direction and number from a QR code or a push. `#/certificates/entry/E26000000001` */
import { useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { call } from '../../../public/kit/api.ts'
import { Told, useAsking } from '../../../public/kit/asking.tsx'
import { CaptchaField, useCaptcha } from '../../../public/kit/CaptchaField.tsx'
import { useText } from '../../../public/kit/language.ts'
import type { FoundCertificate } from '../contract.ts'
import { FoundOne } from './FoundOne.tsx'
import { say } from './words.ts'

type Direction = FoundCertificate['direction']

export function CertificateQuery({ path }: { readonly path: readonly string[] }) {
  const t = useText()
  const [from = 'entry', numberFrom = ''] = path
  const first: Direction = from === 'export' ? 'export' : 'entry'
  const [direction, setDirection] = useState<Direction>(first)
  const [certificateNo, setCertificateNo] = useState(numberFrom)
  const [queryCode, setQueryCode] = useState('')
  const { isAsking, told, tell, ask } = useAsking()
  const [found, setFound] = useState<FoundCertificate>()
  const captcha = useCaptcha()
  const seek = async (captchaToken: string) => {
    try {
      const answer = await call<{ found: FoundCertificate[] }>('/open/certificates', {
        direction,
        certificateNo: certificateNo.trim(),
        queryCode: queryCode.trim(),
        captchaToken,
        captchaAnswer: captcha.answer.trim(),
      })
      setFound(answer.found[0])
      if (answer.found.length === 0) tell(say.nothing)
    } catch (error) {
      setFound(undefined)
      throw error
    } finally {
      captcha.renew()
    }
  }
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { picture } = captcha
    if (!isAsking && picture) void ask(() => seek(picture.token))
  }
  const reset = () => {
    setDirection(first)
    setCertificateNo(numberFrom)
    setQueryCode('')
    tell(undefined)
    setFound(undefined)
    captcha.renew()
  }
  const form = (
    <form className="query across" aria-label={t(say.conditions)} onSubmit={submit}>
      <div className="field">
        <label htmlFor="direction">{t(say.direction)}</label>
        <select
          id="direction"
          value={direction}
          onChange={(event) => setDirection(event.currentTarget.value === 'export' ? 'export' : 'entry')}
        >
          <option value="entry">{t(say.entry)}</option>
          <option value="export">{t(say.export)}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor="number">{t(say.certificateNo)}</label>
        <input
          id="number"
          required
          autocomplete="off"
          autocapitalize="characters"
          maxLength={64}
          placeholder={t(say.enterNo)}
          value={certificateNo}
          onInput={(event) => setCertificateNo(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="code">{t(say.queryCode)}</label>
        <input
          id="code"
          required
          autocomplete="off"
          autocapitalize="characters"
          maxLength={40}
          placeholder={t(say.enterCode)}
          value={queryCode}
          onInput={(event) => setQueryCode(event.currentTarget.value)}
        />
      </div>
      <CaptchaField captcha={captcha} />
      <div className="buttons">
        <button type="submit" className="main" disabled={isAsking || !captcha.picture}>
          {t(isAsking ? say.querying : say.query)}
        </button>
        <button type="button" onClick={reset}>
          {t(say.reset)}
        </button>
      </div>
      <Told told={told} />
      <p className="quiet">{t(say.hint)}</p>
    </form>
  )
  return (
    <div className={found ? 'has-found' : undefined}>
      {form}
      {found && <FoundOne found={found} onAgain={() => setFound(undefined)} />}
    </div>
  )
}
