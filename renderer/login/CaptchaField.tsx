/** 验证码 beside a form that is none of the log-in: each is good for one try, and asked again by itself until the server answers. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../app/client.ts'
import { CaptchaEntry, type CaptchaEntryProps } from './CaptchaEntry.tsx'

/** Until the server answers. */
const RETRY_MS = 5_000

export interface Captcha extends Omit<CaptchaEntryProps, 'isRequired'> {
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
  return <CaptchaEntry {...captcha} />
}
