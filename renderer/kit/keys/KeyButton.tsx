/** A button with a key of its own, said on it: 打印 (P) is pressed by Alt+P. In the page or the box in front, and only there. */
import Button, { type ButtonProps } from 'antd/es/button'
import { useEffect, useRef } from 'react'
import { isInFront } from './in-front.ts'

interface Props extends ButtonProps {
  /** A capital letter. */
  readonly letter: string
}

export function KeyButton({ letter, children, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        !event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.code !== `Key${letter}` ||
        event.defaultPrevented
      )
        return
      const { current } = button
      if (!current || current.disabled || !isInFront(current)) return
      event.preventDefault()
      if (event.repeat) return
      current.focus()
      current.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [letter])
  return (
    <Button ref={button} aria-keyshortcuts={`Alt+${letter}`} title={`Alt+${letter}`} {...rest}>
      {children}
      <kbd aria-hidden>({letter})</kbd>
    </Button>
  )
}
