/** Which card, and its PIN: what signs at the desk. */
import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import type { InputRef } from 'antd/es/input/Input'
import Password from 'antd/es/input/Password'
import { useEffect, useMemo, useRef, useState, type SubmitEvent } from 'react'
import type { Possession } from '../../../contract/card-signing.ts'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { cardOf, CardPicker, isUsable, PinWarning } from '../../login/CardPicker.tsx'
import { loginWords as say } from '../../login/words.ts'
import { useText } from '../../text/text.ts'
import '../../styles/login.css'
import { useDesk } from '../client.ts'
import { createDeskCardReader, type DeskCardPurpose } from './reader.ts'

const LOOK_EVERY = 3_000

interface Props {
  readonly port: number
  readonly purpose: DeskCardPurpose
  readonly button: string
  /** Rejects with what the server refuses. */
  readonly onProved: (possession: Possession) => Promise<unknown>
}

export function CardPinForm({ port, purpose, button, onProved }: Props) {
  const t = useText()
  const { client } = useDesk()
  const reader = useMemo(() => createDeskCardReader(port), [port])
  const pinField = useRef<InputRef>(null)
  const [picked, setPicked] = useState('')
  const [pin, setPin] = useState('')
  const prove = useMutation({
    mutationFn: async (token: string) => {
      const { challenge } = await client.auth.cardChallenge()
      return onProved(await reader.prove({ token, pin, purpose, challenge }))
    },
    onSettled: () => setPin(''),
  })
  const found = useQuery({
    queryKey: ['desk-card', port],
    queryFn: () => reader.cards(),
    staleTime: 0,
    refetchInterval: prove.isPending ? false : LOOK_EVERY,
  })
  const cards = found.data?.cards ?? []
  const card = cardOf(cards, picked)
  const canTry = card !== undefined && isUsable(card)
  const serial = card?.serial
  useEffect(() => {
    if (serial !== undefined) pinField.current?.focus()
  }, [serial])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (card && !prove.isPending) prove.mutate(card.token)
  }
  return (
    <form className="login-form" onSubmit={submit}>
      <CardPicker
        cards={cards}
        card={card}
        isLooking={found.isPending}
        problem={found.data?.problem}
        onPick={setPicked}
        onLook={() => void found.refetch()}
      />
      {card && (
        <Password
          ref={pinField}
          aria-label={t(say.pin)}
          placeholder={t(say.enterPin)}
          autoComplete="off"
          maxLength={64}
          visibilityToggle={false}
          disabled={!canTry}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
          required
        />
      )}
      {card && (
        <Button type="primary" htmlType="submit" loading={prove.isPending} disabled={!canTry}>
          {button}
        </Button>
      )}
      <PinWarning card={card} />
      {prove.isError && <ProblemNote problem={problemOf(prove.error)} />}
    </form>
  )
}
