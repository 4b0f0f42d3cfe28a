/** The language of the window and the function that picks a label's text (GEN-23). */
import { createContext, useCallback, useContext } from 'react'
import type { Label } from '../../domain/kit/label.ts'

export type Language = 'zh' | 'en'

const LanguageContext = createContext<Language>('zh')
export const LanguageProvider = LanguageContext.Provider

export const useLanguage = (): Language => useContext(LanguageContext)

export type Translate = (label: Label) => string

/** `const t = useText()`; `t(words.query)` */
export function useText(): Translate {
  const language = useLanguage()
  return useCallback((label) => label[language], [language])
}
