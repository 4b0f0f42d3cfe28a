/** What a portal's forms need of the application behind the window, though no account is open: code tables and their names. */
import { CodesOfApplication } from '../kit/codes/CodesOfApplication.tsx'
import type { Portal, PortalProps } from './portal.ts'

export function PortalRoom({ portal, ...props }: PortalProps & { readonly portal: Portal }) {
  return (
    <CodesOfApplication>
      <portal.component {...props} />
    </CodesOfApplication>
  )
}
