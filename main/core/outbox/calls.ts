/** Durable calls other than documents: which exist, and how each is made. Each must be repeatable at the server. */
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Central, CentralClient } from '../../../contract/central.ts'

type Inputs = InferContractRouterInputs<Central>
interface CallInputs {
  'blanks.settle': Inputs['blanks']['settle']
  'blanks.release': Inputs['blanks']['release']
  'blanks.commit': Inputs['blanks']['commit']
  'blanks.writeOff': Inputs['blanks']['writeOff']
  'blanks.appendJournal': Inputs['blanks']['appendJournal']
  'blanks.registerWorkstation': Inputs['blanks']['registerWorkstation']
  'notices.markRead': Inputs['notices']['markRead']
}
export type CallName = keyof CallInputs

/** `key`: UUID, the same for the same call. `lane`: calls of one lane go in order, e.g. `print`. */
export type DurableCall = {
  [Name in CallName]: {
    readonly key: string
    readonly lane: string
    readonly name: Name
    readonly input: CallInputs[Name]
  }
}[CallName]

type Make = {
  readonly [Name in CallName]: (
    central: CentralClient,
    input: CallInputs[Name],
    signal: AbortSignal,
  ) => Promise<unknown>
}
const make: Make = {
  'blanks.settle': (central, input, signal) => central.blanks.settle(input, { signal }),
  'blanks.release': (central, input, signal) => central.blanks.release(input, { signal }),
  'blanks.commit': (central, input, signal) => central.blanks.commit(input, { signal }),
  'blanks.writeOff': (central, input, signal) => central.blanks.writeOff(input, { signal }),
  'blanks.appendJournal': (central, input, signal) => central.blanks.appendJournal(input, { signal }),
  'blanks.registerWorkstation': (central, input, signal) =>
    central.blanks.registerWorkstation(input, { signal }),
  'notices.markRead': (central, input, signal) => central.notices.markRead(input, { signal }),
}

/** `input` is what `enqueue` was given for this name, as JSON kept it. */
export function makeCall(
  central: CentralClient,
  name: string,
  input: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  if (!Object.hasOwn(make, name)) throw new Error(`unknown durable call "${name}"`)
  return make[name as CallName](central, input as never, signal) // stored under this name by `enqueue`
}
