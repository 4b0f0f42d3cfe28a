/** Which messages a form shows: at fields that were left, at all after an attempt to submit, and what the server said. */
import { useMemo, useState } from 'react'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { PlacedMessage } from '../../../domain/kit/problem.ts'
import { problemsOf, settle } from '../../../domain/kit/schema.ts'

export interface FormMessages {
  readonly at: (place: string) => Label | undefined
  /** Everything that is wrong now, in the order of the form. */
  readonly problems: readonly PlacedMessage[]
  /** The focus has left this place; one that is still as empty as it was found is not blamed yet. */
  readonly left: (place: string, value: string) => void
  /** The clerk has changed this place: what the server said about it is answered. */
  readonly changed: (place: string) => void
  readonly showAll: () => void
  readonly setServer: (messages: readonly PlacedMessage[]) => void
}

export function useFormMessages(document: AnyDocument, content: Content, returned: readonly PlacedMessage[]): FormMessages {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [isAll, setIsAll] = useState(false)
  const [server, setServer] = useState<readonly PlacedMessage[]>([])
  const problems = useMemo(() => problemsOf(document, settle(document, content), { skipSystem: true }), [document, content])
  const shown = useMemo(() => {
    const fromServer = [...returned, ...server].filter(({ at }) => !answered.has(at))
    const own = problems.filter(({ at }) => isAll || left.has(at))
    return new Map([...fromServer, ...own].map(({ at, message }) => [at, message]))
  }, [problems, returned, server, answered, isAll, left])
  return {
    at: (place) => shown.get(place),
    problems,
    left: (place, value) => {
      if (value !== '' || answered.has(place)) setLeft((places) => (places.has(place) ? places : new Set([...places, place])))
    },
    changed: (place) => setAnswered((places) => (places.has(place) ? places : new Set([...places, place]))),
    showAll: () => setIsAll(true),
    setServer: (messages) => {
      setServer(messages)
      setAnswered(new Set())
    },
  }
}
