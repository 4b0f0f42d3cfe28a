/**
 * 卡介质 (manual 003, figure 4-4): the card that is plugged in and its PIN. With the server's word when it can be reached,
 * else as an unlock of what this card has opened here before. Cards are looked for again every few seconds.
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { InputRef } from 'antd/es/input/Input'
import Password from 'antd/es/input/Password'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { useReceiveSession } from '../app/session.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { cardOf, CardPicker, isUsable, PinWarning } from './CardPicker.tsx'
import { LoginButton } from './LoginButton.tsx'
import { loginWords as say } from './words.ts'

/** Milliseconds between two looks while nothing is typed into it. */
const LOOK_EVERY = 3_000

export function CardForm() {
  const t = useText()
  const { query } = useApi()
  const pinField = useRef<InputRef>(null)
  const [picked, setPicked] = useState('')
  const [pin, setPin] = useState('')
  const login = useMutation(
    query.session.cardLogin.mutationOptions({ onSuccess: useReceiveSession(), onSettled: () => setPin('') }),
  )
  const found = useQuery(
    query.session.cards.queryOptions({
      staleTime: 0,
      refetchInterval: login.isPending ? false : LOOK_EVERY,
      refetchOnWindowFocus: false,
    }),
  )
  const cards = found.data?.cards ?? []
  const card = cardOf(cards, picked)
  const canTry = card !== undefined && isUsable(card)
  const serial = card?.serial
  useEffect(() => {
    if (serial !== undefined) pinField.current?.focus()
  }, [serial])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (card && !login.isPending) login.mutate({ token: card.token, pin })
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
      <LoginButton isPending={login.isPending} isDisabled={!canTry}>
        {t(say.login)}
      </LoginButton>
      <p className="login-hint">{t(say.cardHint)}</p>
      <div className="login-messages">
        {login.isError && <ProblemNote problem={problemOf(login.error)} />}
        <PinWarning card={card} />
      </div>
    </form>
  )
}
