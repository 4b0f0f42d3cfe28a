/** The card reader of this machine, as the desk's page reaches it: a small program on the loopback (contract/desk-card.ts). */
import { ORPCError } from '@orpc/client'
import type * as z from 'zod'
import type { Possession } from '../../../contract/card-signing.ts'
import { deskCardCalls, type deskCardPurposes } from '../../../contract/desk-card.ts'
import { problemErrors } from '../../../contract/errors.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem, problemSchema, type Problem } from '../../../domain/kit/problem.ts'

type Cards = z.infer<typeof deskCardCalls.cards.output>
export type DeskCardPurpose = (typeof deskCardPurposes)[number]

export interface DeskCardReader {
  /** Never rejects: a program that does not run is a problem beside no cards. */
  cards(): Promise<Cards>
  /** Rejects as a call of the API does: AUTH_PIN_*, AUTH_CARD_*. */
  prove(input: {
    readonly token: string
    readonly pin: string
    readonly purpose: DeskCardPurpose
    readonly challenge: string
  }): Promise<Possession>
}

const NOT_RUNNING = problem(
  'AUTH_CARD_PROGRAM',
  label('没有找到本机的读卡程序', 'The card program of this machine was not found'),
  {
    next: label(
      '请启动本机的 Sill 读卡程序，并允许本页面访问本机',
      "Start Sill's card program on this machine, and allow this page to reach it",
    ),
    retrySafe: true,
  },
)
const refused = (data: Problem) =>
  new ORPCError('REFUSED', { status: problemErrors.REFUSED.status, message: data.message.zh, data })

export function createDeskCardReader(port: number): DeskCardReader {
  const url = `http://127.0.0.1:${port}`
  return {
    cards: async () => {
      try {
        const response = await fetch(url + deskCardCalls.cards.path, { cache: 'no-store' })
        const read = deskCardCalls.cards.output.safeParse(await response.json())
        return read.success ? read.data : { cards: [], problem: NOT_RUNNING }
      } catch {
        return { cards: [], problem: NOT_RUNNING }
      }
    },
    prove: async (input) => {
      const response = await fetch(url + deskCardCalls.prove.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }).catch(() => undefined)
      const said: unknown = await response?.json().catch(() => undefined)
      if (response?.ok) return deskCardCalls.prove.output.parse(said)
      throw refused(problemSchema.safeParse(said).data ?? NOT_RUNNING)
    },
  }
}
