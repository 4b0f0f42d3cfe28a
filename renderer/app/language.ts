/**
 * The language of the window (GEN-23). The login page and the desk remember it in this browser; once a clerk is in, the
 * account's own choice counts, unless it was just chosen at the login page.
 */
import { useCallback, useState } from 'react'
import type { Language } from '../text/text.ts'

const KEY = 'sill.language'

const remembered = (): Language => (window.localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')

export interface LanguageChoice {
  readonly language: Language
  /** Chosen by a click since the last account was opened; null when not. */
  readonly wish: Language | null
  readonly choose: (language: Language) => void
  /** What the opened account has. */
  readonly follow: (language: Language) => void
}

export function useLanguageChoice(): LanguageChoice {
  const [language, setLanguage] = useState(remembered)
  const [wish, setWish] = useState<Language | null>(null)
  const show = useCallback((next: Language) => {
    window.localStorage.setItem(KEY, next)
    setLanguage(next)
  }, [])
  const choose = useCallback(
    (next: Language) => {
      setWish(next)
      show(next)
    },
    [show],
  )
  const follow = useCallback(
    (next: Language) => {
      setWish(null)
      show(next)
    },
    [show],
  )
  return { language, wish, choose, follow }
}
