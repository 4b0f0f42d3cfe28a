/** Calls of the server that served this page. Types come from the contract; at run time there is only fetch. */
import { label, type Label } from '../../domain/kit/label.ts'

const UNREACHABLE = label(
  '连接不上服务器，请检查网络后重试',
  'The server cannot be reached, check the network and try again',
)
const TROUBLE = label('服务器暂时无法处理，请稍后再试', 'The server is in trouble, try again later')

/** What the page says when a call comes to nothing. */
export class Refused extends Error {
  readonly told: Label
  constructor(told: Label) {
    super(told.zh)
    this.told = told
  }
}

export const toldOf = (error: unknown): Label => (error instanceof Refused ? error.told : TROUBLE)

/** The server's own folder, whatever proxy stands before it: these pages lie one below. */
export const apiPath = (path: string): string => new URL(`../api${path}`, location.href.split('#')[0]).href

/** Rejects with {@link Refused}. `T` is what the contract says of this path. */
export async function call<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(apiPath(path), {
    method: body ? 'POST' : 'GET',
    credentials: 'omit',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused(UNREACHABLE)
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as T // checked by the server against the contract
  throw new Refused(messageIn(answer) ?? TROUBLE)
}

/** Errors of the API carry a problem: `{ data: { message: { zh, en } } }`. */
function messageIn(answer: unknown): Label | undefined {
  const { message } = ((answer as { data?: unknown } | undefined)?.data ?? {}) as { message?: Partial<Label> } // looked at below
  return typeof message?.zh === 'string' && typeof message.en === 'string'
    ? { zh: message.zh, en: message.en }
    : undefined
}
