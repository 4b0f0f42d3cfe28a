/** 推送方式, each with its standing: what cannot be chosen says why, WeChat whether it is bound. */
import Button from 'antd/es/button'
import { useEffect } from 'react'
import { subscriptionWays, type SubscriptionWay } from '../declare/subscription.ts'
import { useText } from '../../../renderer/text/text.ts'
import { subscriptionWords as say } from './subscription-words.ts'

interface Props {
  readonly ways: readonly {
    readonly way: SubscriptionWay
    readonly standing: keyof typeof say.standing | 'ready'
  }[]
  readonly ticked: readonly SubscriptionWay[]
  readonly demonstrationBinding: string | null
  readonly onTick: (way: SubscriptionWay, isTicked: boolean) => void
  readonly onUnbind: () => void
  /** Somebody comes back to this window: a binding is made elsewhere. */
  readonly onLook: () => void
}

export function SubscriptionWays({ ways, ticked, demonstrationBinding, onTick, onUnbind, onLook }: Props) {
  const t = useText()
  useEffect(() => {
    addEventListener('focus', onLook)
    return () => removeEventListener('focus', onLook)
  })
  return (
    <fieldset>
      <legend>{t(say.ways)}</legend>
      {ways.map(({ way, standing }) => {
        const isOff = standing === 'unset' || standing === 'unbound'
        const isBound = way === 'wechat' && !isOff
        return (
          <div key={way} className="subscription-way">
            <label>
              <input
                type="checkbox"
                disabled={isOff}
                checked={!isOff && ticked.includes(way)}
                onChange={(event) => onTick(way, event.target.checked)}
              />{' '}
              {t(subscriptionWays[way])}
            </label>
            {isBound && <span className="tone-good">{t(say.bound)}</span>}
            {standing !== 'ready' && <span className="quiet">{t(say.standing[standing])}</span>}
            {isBound && (
              <Button size="small" onClick={onUnbind}>
                {t(say.unbind)}
              </Button>
            )}
            {standing === 'unbound' && demonstrationBinding !== null && (
              <a href={demonstrationBinding} target="_blank" rel="noreferrer">
                {t(say.demonstrate)}
              </a>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
