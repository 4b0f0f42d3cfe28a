/**
 * Desktop notifications of a browser window (GEN-19): the application says that something is due; whichever window takes
 * it shows it, so that two windows or a restart repeat nothing. A click brings the window forward and opens the document.
 */
import { useEffect, useEffectEvent } from 'react'
import type { Notification as Due } from '../../contract/local/notices.ts'
import { useApi } from '../app/client.ts'
import { useWatch } from '../app/watch.ts'
import { useText } from '../text/text.ts'
import { useOpening } from './opening.ts'
import { usePermission, type Permission } from './permission.ts'

export function useDesktopNotifications(): void {
  const { client } = useApi()
  const t = useText()
  const open = useOpening()
  const permission = usePermission()
  const show = ({ id, title, body, opening }: Due) => {
    const shown = new Notification(t(title), { body: t(body), tag: id })
    shown.addEventListener('click', () => {
      window.focus()
      open(opening)
      shown.close()
    })
  }
  const take = async (now: Permission) => {
    // Who takes must show: a window that may not show leaves it to another.
    if (now !== 'granted') return
    for (const due of await client.notices.takeDue()) show(due)
  }
  const tell = (now: Permission) => void take(now).catch(() => undefined) // the application has gone; what is due stays due
  const onPermission = useEffectEvent(tell)
  useEffect(() => onPermission(permission), [permission])
  useWatch(
    (options) => client.notices.watchDue(undefined, options),
    () => tell(permission),
  )
  useWatch((options) => client.notices.openings(undefined, options), open)
}
