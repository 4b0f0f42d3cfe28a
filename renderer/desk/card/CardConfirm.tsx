/** What issues a certificate or a blank may ask for the officer's card first: the page asks for it, and goes on by itself. */
import { ORPCError } from '@orpc/client'
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { Box } from '../../kit/box/Box.tsx'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'
import { CardPinForm } from './CardPinForm.tsx'

const TITLE = label('卡介质确认', 'Confirm with the card')
const WHY = label(
  '签发前请用卡介质确认，确认后 5 分钟内有效。',
  'Issuing asks for your card; its word holds for five minutes.',
)
const CONFIRM = label('确认', 'Confirm')

type Confirmed = <T>(work: () => Promise<T>) => Promise<T>

const CardConfirmContext = createContext<Confirmed>((work) => work())
/** Runs the call; when the server asks for the card, again after it was given. Rejects with the refusal when it was not. */
export const useConfirmed = (): Confirmed => useContext(CardConfirmContext)

const needsCard = (error: unknown): boolean =>
  error instanceof ORPCError && problemOf(error).code === 'AUTH_CARD_NEEDED'

export function CardConfirmProvider({
  port,
  children,
}: {
  readonly port: number | undefined
  readonly children: ReactNode
}) {
  const t = useText()
  const { client } = useDesk()
  const [isAsking, setIsAsking] = useState(false)
  const settle = useRef<((isGiven: boolean) => void) | undefined>(undefined)
  const confirmed: Confirmed = useCallback(async (work) => {
    try {
      return await work()
    } catch (error) {
      if (!needsCard(error)) throw error
      const { promise, resolve } = Promise.withResolvers<boolean>()
      settle.current?.(false)
      settle.current = resolve
      setIsAsking(true)
      if (!(await promise)) throw error
      return work()
    }
  }, [])
  const end = useMemo(
    () => (isGiven: boolean) => {
      setIsAsking(false)
      settle.current?.(isGiven)
      settle.current = undefined
    },
    [],
  )
  return (
    <CardConfirmContext value={confirmed}>
      {children}
      {isAsking && port !== undefined && (
        <Box title={t(TITLE)} width={440} footer={null} onCancel={() => end(false)}>
          <p>{t(WHY)}</p>
          <CardPinForm
            port={port}
            purpose="issue"
            button={t(CONFIRM)}
            onProved={async (possession) => {
              await client.auth.confirmCard(possession)
              end(true)
            }}
          />
        </Box>
      )}
    </CardConfirmContext>
  )
}
