/** 验证码 beside a form that is none of the log-in: each is good for one try, and asked again by itself until the server answers. */
import { useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input/Input'
import { useState } from 'react'
import { useApi } from '../app/client.ts'
import { useText } from '../text/text.ts'
import { loginWords as say } from './words.ts'

/** Until the server answers. */
const RETRY_MS = 5_000

export interface Captcha {
  readonly picture: { readonly token: string; readonly png: string } | undefined
  /** The server cannot be reached. */
  readonly isAway: boolean
  readonly answer: string
  readonly setAnswer: (answer: string) => void
  readonly renew: () => void
  /** For a call; whatever comes of it, another is fetched. */
  readonly spend: <T>(
    call: (captcha: { captchaToken: string; captchaAnswer: string }) => Promise<T>,
  ) => Promise<T>
}

export function useCaptcha(): Captcha {
  const { query } = useApi()
  const [answer, setAnswer] = useState('')
  const asked = useQuery(
    query.session.captcha.queryOptions({
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchInterval: ({ state }) => state.status === 'error' && RETRY_MS,
    }),
  )
  const picture = asked.isFetching || asked.isError ? undefined : asked.data
  const renew = () => {
    setAnswer('')
    void asked.refetch()
  }
  return {
    picture,
    isAway: asked.isError,
    answer,
    setAnswer,
    renew,
    spend: async (call) => {
      try {
        return await call({ captchaToken: picture?.token ?? '', captchaAnswer: answer.trim() })
      } finally {
        renew()
      }
    },
  }
}

export function CaptchaField({ captcha }: { readonly captcha: Captcha }) {
  const t = useText()
  const { picture, isAway, answer, setAnswer, renew } = captcha
  return (
    <div className="login-captcha portal-captcha">
      <Input
        aria-label={t(say.captcha)}
        placeholder={t(say.enterCaptcha)}
        autoComplete="off"
        maxLength={20}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
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
