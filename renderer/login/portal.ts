/** A system's page at the log-in page, for people without an account: notices, registration, a forgotten password. */
import type { ComponentType, ReactNode } from 'react'
import type { Label } from '../../domain/kit/label.ts'

export interface PortalProps {
  /** Back to the log-in page. */
  readonly onLeave: () => void
  /** The product's one log-in box, with this user name to begin with. */
  readonly login: (loginName?: string) => ReactNode
}

export interface Portal {
  /** On the log-in page. */
  readonly title: Label
  /** Fetched when it is opened. */
  readonly component: ComponentType<PortalProps>
}
