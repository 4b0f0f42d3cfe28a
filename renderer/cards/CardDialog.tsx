/** The cards of the account, and 绑定卡介质: the card that is plugged in, by its PIN. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type SubmitEvent } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { Box } from '../kit/box/Box.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { cardOf, CardPicker, isUsable, PinWarning } from '../login/CardPicker.tsx'
import { loginWords as say } from '../login/words.ts'
import { useText } from '../text/text.ts'
import '../styles/login.css'

const TITLE = label('卡介质', 'Card')
const BOUND = label('已绑定的卡介质', 'Cards of this account')
const NONE = label('本账号还没有绑定卡介质。', 'No card is bound to this account yet.')
const BIND = label('绑定卡介质', 'Bind a card')
const DONE = label('绑定成功，下次可用该卡介质登录。', 'Bound. From now on this card can log in.')
const REVOKED = label('已吊销', 'revoked')
const UNTIL = label('有效期至', 'valid until')

export function CardDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const [picked, setPicked] = useState('')
  const [pin, setPin] = useState('')
  const bound = useQuery(query.session.boundCards.queryOptions({ staleTime: 0, retry: false }))
  const found = useQuery(query.session.cards.queryOptions({ staleTime: 0, refetchInterval: 4_000 }))
  const bind = useMutation(
    query.session.bindCard.mutationOptions({
      onSettled: () => setPin(''),
      onSuccess: () => void queries.invalidateQueries({ queryKey: query.session.boundCards.queryKey() }),
    }),
  )
  const cards = found.data?.cards ?? []
  const card = cardOf(cards, picked)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (card && !bind.isPending) bind.mutate({ token: card.token, pin })
  }
  return (
    <Box title={t(TITLE)} footer={null} width={480} onCancel={onClose}>
      <h3>{t(BOUND)}</h3>
      {bound.isError && <ProblemNote problem={problemOf(bound.error)} />}
      {bound.data?.length === 0 && <p>{t(NONE)}</p>}
      <ul className="bound-cards">
        {(bound.data ?? []).map(({ fingerprint, subject, serial, notAfter, isRevoked }) => (
          <li key={fingerprint}>
            {subject} · {serial} · {t(UNTIL)} {notAfter.slice(0, 10)}
            {isRevoked && ` · ${t(REVOKED)}`}
          </li>
        ))}
      </ul>
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
          <Input.Password
            aria-label={t(say.pin)}
            placeholder={t(say.enterPin)}
            autoComplete="off"
            maxLength={64}
            visibilityToggle={false}
            value={pin}
            onChange={(event) => setPin(event.target.value)}
            required
          />
        )}
        {card && (
          <Button type="primary" htmlType="submit" loading={bind.isPending} disabled={!isUsable(card)}>
            {t(BIND)}
          </Button>
        )}
        <PinWarning card={card} />
        {bind.isSuccess && <output>{t(DONE)}</output>}
        {bind.isError && <ProblemNote problem={problemOf(bind.error)} />}
      </form>
    </Box>
  )
}
