/** An input of the browser's own, dressed as the others: forms have hundreds of them, and they must stand at once. */
import type { InputHTMLAttributes, ReactNode } from 'react'

export interface PlainInputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** At the right, inside: a unit, a button. */
  readonly suffix?: ReactNode
  readonly status?: 'error'
}

export function PlainInput({ suffix, status, className = '', ...rest }: PlainInputProps) {
  const look = `plain-input ${status === 'error' ? 'plain-wrong' : ''} ${className}`
  if (suffix === undefined) return <input type="text" {...rest} className={look} />
  return (
    <span className={`plain-affix ${look}`}>
      <input type="text" {...rest} />
      <span className="plain-suffix">{suffix}</span>
    </span>
  )
}
