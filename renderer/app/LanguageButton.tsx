/** Switches between the two languages; each stands in its own words, so that whoever needs it can read it. */
import { useLanguage, type Language } from '../text/text.ts'

const NAMES = { zh: '中文', en: 'English' } as const
const OTHER = { zh: 'en', en: 'zh' } as const

export function LanguageButton({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const other = OTHER[useLanguage()]
  return (
    <button
      type="button"
      className="language-button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => onLanguage(other)}
    >
      {NAMES[other]}
    </button>
  )
}
