/** 验证码: the box, and beside it the picture, which a click renews. */
import Input from 'antd/es/input/Input'
import { useText } from '../text/text.ts'
import { loginWords as say } from './words.ts'

export interface CaptchaEntryProps {
  /** One that can be answered. */
  readonly picture: { readonly token: string; readonly png: string } | undefined
  /** The server cannot be reached. */
  readonly isAway: boolean
  readonly answer: string
  readonly setAnswer: (answer: string) => void
  readonly renew: () => void
  /** The browser asks for it before the form is sent. */
  readonly isRequired?: boolean
}

export function CaptchaEntry({
  picture,
  isAway,
  answer,
  setAnswer,
  renew,
  isRequired = false,
}: CaptchaEntryProps) {
  const t = useText()
  return (
    <div className="login-captcha">
      <Input
        aria-label={t(say.captcha)}
        placeholder={t(say.enterCaptcha)}
        autoComplete="off"
        maxLength={20}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        required={isRequired}
      />
      <button
        type="button"
        className="captcha-picture"
        title={t(say.renewCaptcha)}
        aria-label={t(say.renewCaptcha)}
        onClick={renew}
      >
        {picture ? (
          <img alt="" data-token={picture.token} src={`data:image/png;base64,${picture.png}`} />
        ) : (
          <span>{t(isAway ? say.noCaptcha : say.loading)}</span>
        )}
      </button>
    </div>
  )
}
