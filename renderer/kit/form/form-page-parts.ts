/** A form that is filled in page by page: one of its parts is shown, all are judged; what is wrong leads to its part. */
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import * as z from 'zod'
import { useTabState } from '../../shell/workspace.ts'
import { useFormHooks } from './form-frame.ts'
import type { FormPart } from './form-part.ts'
import { focusWrong } from './keys.ts'

const partSchema = z.string()

export interface ShownPart {
  readonly parts: readonly FormPart[]
  /** Empty: the form is one page. */
  readonly current: string
  readonly show: (name: string) => void
}

export function useShownPart(): ShownPart {
  const { parts = NONE } = useFormHooks()
  const [name, show] = useTabState('part', '', (stored) => partSchema.safeParse(stored).data)
  const current = parts.some((part) => part.name === name) ? name : (parts[0]?.name ?? '')
  return { parts, current, show }
}

const NONE: readonly FormPart[] = []

/** Shows the part in which the first wrong place stands, and focuses it. */
export function useShowWrong(scope: RefObject<HTMLElement | null>, show: (name: string) => void): () => void {
  return () => {
    if (!scope.current) return
    flushSync(() => undefined) // the messages that were just set are drawn
    const part = scope.current.querySelector('[data-wrong]')?.closest<HTMLElement>('[data-part][hidden]')
    const name = part?.dataset['part']
    if (name !== undefined) flushSync(() => show(name))
    focusWrong(scope.current)
  }
}
