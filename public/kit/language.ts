/** Chinese first; who has chosen English here, or whose browser knows no Chinese, reads English. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Label } from '../../domain/kit/label.ts'

export type Language = 'zh' | 'en'
const KEY = 'sill.public.language'

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing.
    return null
  }
}

export function firstLanguage(): Language {
  const chosen = stored()
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.languages.some((language) => language.startsWith('zh')) ? 'zh' : 'en'
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // It holds for this visit.
  }
}

const LanguageContext = createContext<Language>('zh')
export const LanguageProvider = LanguageContext.Provider

export function useText(): (label: Label) => string {
  const language = useContext(LanguageContext)
  return (label) => label[language]
}
