/** Which card: a drop-down with whose certificate is on each, or why there is none; and what the card says of its PIN. */
import Button from 'antd/es/button'
import type { Card, PinState } from '../../contract/local/card.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import type { Problem } from '../../domain/kit/problem.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { loginWords as say } from './words.ts'

/** The one that was picked; else the first that can log in, else the first. */
export function cardOf(cards: readonly Card[], picked: string): Card | undefined {
  return cards.find(({ token }) => token === picked) ?? cards.find(isUsable) ?? cards[0]
}

/** Is it worth asking its PIN? */
export const isUsable = ({ certificate, pin }: Card): boolean =>
  certificate !== null && pin !== 'locked' && pin !== 'unset'

interface Props {
  readonly cards: readonly Card[]
  readonly card: Card | undefined
  readonly isLooking: boolean
  readonly problem: Problem | undefined
  readonly onPick: (token: string) => void
  readonly onLook: () => void
}

/** Nothing is said of a PIN that nobody got wrong. */
const pinWords: Readonly<Record<PinState, Label | undefined>> = {
  usual: undefined,
  countLow: label('PIN 曾输错，剩余次数不多', 'The PIN was wrong before; few tries are left'),
  finalTry: label(
    'PIN 只剩最后 1 次机会，再输错卡介质将锁定',
    'One try is left; another wrong PIN locks the card',
  ),
  locked: label(
    'PIN 已锁定，请到发卡机构解锁，或用账号登录',
    'The PIN is locked: have it unlocked by the office that issued the card, or log in with the account',
  ),
  unset: label('卡介质还没有设置 PIN', 'The PIN of this card was never set'),
}

export function CardPicker({ cards, card, isLooking, problem, onPick, onLook }: Props) {
  const t = useText()
  if (!card) {
    return (
      <div className="login-no-card">
        {problem ? (
          <ProblemNote problem={problem} />
        ) : (
          <output>{t(isLooking ? say.lookingForCards : say.noCard)}</output>
        )}
        <Button onClick={onLook}>{t(say.lookAgain)}</Button>
      </div>
    )
  }
  return (
    <>
      <select
        aria-label={t(say.card)}
        className="login-select"
        value={card.token}
        onChange={(event) => onPick(event.target.value)}
      >
        {cards.map((each) => (
          <option key={each.token} value={each.token}>
            {[each.certificate?.subject, each.label, each.serial].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
      <dl className="login-card-facts">
        <dt>{t(say.cardHolder)}</dt>
        <dd>
          {card.certificate ? card.certificate.company || card.certificate.subject : t(say.noCertificate)}
        </dd>
        {card.certificate && (
          <>
            <dt>{t(say.validUntil)}</dt>
            <dd>{card.certificate.notAfter.slice(0, 10)}</dd>
          </>
        )}
      </dl>
    </>
  )
}

/** What the card says of its PIN; a place of its own, so that nothing moves while it is typed. */
export function PinWarning({ card }: { readonly card: Card | undefined }) {
  const t = useText()
  const warning = card && pinWords[card.pin]
  return warning ? <output className="login-reason">{t(warning)}</output> : null
}
