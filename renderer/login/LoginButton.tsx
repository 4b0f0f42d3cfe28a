/** The one button of a login form: a plain one, so that the first page does not wait for a library's. */
import type { ReactNode } from 'react'

export function LoginButton({
  isPending,
  isDisabled = false,
  children,
}: {
  readonly isPending: boolean
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <button type="submit" className="login-submit" disabled={isDisabled} aria-busy={isPending}>
      {children}
    </button>
  )
}
