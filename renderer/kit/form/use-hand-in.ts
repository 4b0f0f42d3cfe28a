/** Handing in a form that is no document: judged first, what is wrong is shown and led to; what the server says stands at its places. */
import { useRef, useState, type RefObject } from 'react'
import type { AnyForm, Content } from '../../../domain/kit/form.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { problemOf } from '../../app/problem.ts'
import { focusWrong } from './keys.ts'
import type { PlainStore } from './use-plain-form.ts'

export interface HandIn {
  readonly handIn: () => Promise<void>
  readonly isSending: boolean
  /** It was tried: how much is wrong is said from now on. */
  readonly hasTried: boolean
  /** Why it was not taken. */
  readonly problem: Problem | null
}

/** `send` gets the content as it is judged: every value written in one way, empty ones left out. */
export function useHandIn<Definition extends AnyForm>(
  form: PlainStore<Definition>,
  fields: RefObject<HTMLElement | null>,
  send: (content: Content) => Promise<unknown>,
): HandIn {
  const [hasTried, setHasTried] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  // A second click, or Enter and a click, while the first is on its way.
  const isUnderWay = useRef(false)
  const showWrong = () => fields.current && focusWrong(fields.current)
  const attempt = async (): Promise<void> => {
    if (!(await form.isRight())) {
      showWrong()
      return
    }
    setIsSending(true)
    setProblem(null)
    try {
      await form.session.handIn(() => send(form.settled))
    } catch (error) {
      const refused = problemOf(error)
      setProblem(refused)
      form.setServerMessages(refused.places ?? [])
      if ((refused.places ?? []).length > 0) showWrong()
    } finally {
      setIsSending(false)
    }
  }
  const handIn = async (): Promise<void> => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setHasTried(true)
    try {
      await attempt()
    } finally {
      isUnderWay.current = false
    }
  }
  return { handIn, isSending, hasTried, problem }
}
