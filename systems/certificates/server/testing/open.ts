/** Asking without log-in, as a page does; the captcha is read with the server's secret. */
import { answerOf } from '../../../../server/testing/captcha.ts'
import type { TestCentral } from '../../../../server/testing/central.ts'

export interface OpenAnswer {
  readonly status: number
  readonly text: string
}

export async function askOpen(
  central: Pick<TestCentral, 'url' | 'secret' | 'client'>,
  question: {
    readonly direction: 'entry' | 'export'
    readonly certificateNo: string
    readonly queryCode: string
  },
): Promise<OpenAnswer> {
  const captcha = await central.client().auth.captcha()
  const response = await fetch(`${central.url}/api/open/certificates`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...question,
      captchaToken: captcha.token,
      captchaAnswer: answerOf(captcha.token, central.secret),
    }),
  })
  return { status: response.status, text: await response.text() }
}
