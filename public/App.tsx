/** Head, language, and the page that the address names; without one, the list of what there is. */
import { useEffect, useState } from 'preact/hooks'
import { label } from '../domain/kit/label.ts'
import { firstLanguage, keepLanguage, LanguageProvider, type Language } from './kit/language.ts'
import type { PublicPage, PublicSystem } from './kit/pages.ts'
import { passwordReset } from './PasswordReset.tsx'
import { wechatBinding } from './WechatBinding.tsx'

const WINDOW = label('中国国际贸易单一窗口', 'China International Trade Single Window')
const QUERIES = label('公众查询', 'Public queries')
const other: Readonly<Record<Language, { to: Language; name: string; lang: string }>> = {
  zh: { to: 'en', name: 'English', lang: 'en' },
  en: { to: 'zh', name: '中文', lang: 'zh-CN' },
}

function partsOf(hash: string): readonly string[] {
  try {
    return hash
      .replace(/^#\/?/u, '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent)
  } catch {
    return []
  }
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return hash
}

export function App({ systems }: { readonly systems: readonly PublicSystem[] }) {
  const [language, setLanguage] = useState(firstLanguage)
  const pages = [...systems.flatMap((system) => system.pages), wechatBinding, passwordReset]
  const listed = pages.filter(({ isHidden }) => isHidden !== true)
  const [name, ...path] = partsOf(useHash())
  const [first] = listed
  // One query needs no list to choose from.
  const page: PublicPage | undefined =
    pages.find((candidate) => candidate.name === name) ?? (listed.length === 1 ? first : undefined)
  const title = (page?.title ?? QUERIES)[language]
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = title
  }, [language, title])
  const { to, name: otherName, lang } = other[language]
  const choose = () => {
    keepLanguage(to)
    setLanguage(to)
  }
  return (
    <LanguageProvider value={language}>
      <header className="head">
        <span>{WINDOW[language]}</span>
        <button type="button" lang={lang} onClick={choose}>
          {otherName}
        </button>
      </header>
      <main>
        <h1>{title}</h1>
        {page ? (
          <page.component key={path.join('/')} path={path} />
        ) : (
          <ul className="choices">
            {listed.map((candidate) => (
              <li key={candidate.name}>
                <a href={`#/${candidate.name}`}>{candidate.title[language]}</a>
              </li>
            ))}
          </ul>
        )}
      </main>
    </LanguageProvider>
  )
}
