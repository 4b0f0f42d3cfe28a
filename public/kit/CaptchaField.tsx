/** The captcha: a click on the picture brings another; each is good for one try. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { label } from '../../domain/kit/label.ts'
import { call } from './api.ts'
import { useText } from './language.ts'

const CAPTCHA = label('验证码', 'Captcha')
const ENTER = label('请输入验证码', 'Enter the characters')
const ANOTHER = label('看不清？点击换一张', 'Cannot read it? Tap for another')
const AGAIN = label('点击重试', 'Tap to retry')

interface Picture {
  readonly token: string
  readonly png: string
}

export interface Captcha {
  readonly picture: Picture | undefined
  readonly answer: string
  readonly setAnswer: (answer: string) => void
  readonly renew: () => void
}

export function useCaptcha(): Captcha {
  const [picture, setPicture] = useState<Picture>()
  const [answer, setAnswer] = useState('')
  const renew = useCallback(() => {
    setPicture(undefined)
    setAnswer('')
    call<Picture>('/auth/captcha').then(setPicture, () => setPicture({ token: '', png: '' }))
  }, [])
  useEffect(renew, [renew])
  return { picture, answer, setAnswer, renew }
}

export function CaptchaField({ captcha }: { readonly captcha: Captcha }) {
  const t = useText()
  const { picture, answer, setAnswer, renew } = captcha
  return (
    <div className="field">
      <label htmlFor="captcha">{t(CAPTCHA)}</label>
      <div className="captcha">
        <input
          id="captcha"
          required
          autocomplete="off"
          autocapitalize="characters"
          maxLength={20}
          placeholder={t(ENTER)}
          value={answer}
          onInput={(event) => setAnswer(event.currentTarget.value)}
        />
        <button type="button" className="picture" aria-label={t(ANOTHER)} title={t(ANOTHER)} onClick={renew}>
          {picture !== undefined && picture.png !== '' && (
            <img
              alt=""
              width={160}
              height={56}
              data-token={picture.token}
              src={`data:image/png;base64,${picture.png}`}
            />
          )}
          {picture?.png === '' && t(AGAIN)}
        </button>
      </div>
    </div>
  )
}
