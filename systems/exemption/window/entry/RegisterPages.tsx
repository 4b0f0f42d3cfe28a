/** 注册 (manual 004, 1.1): the statement, the organisation's code, the form, and that it is done. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { useText } from '../../../../renderer/text/text.ts'
import { statement, STATEMENT_VERSION } from '../../declare/entry/statement.ts'
import { CodePage } from './CodePage.tsx'
import { RegisterForm, type Registered } from './RegisterForm.tsx'
import { entryWords as say } from './words.ts'

type Step =
  | { readonly at: 'statement' | 'code' }
  | { readonly at: 'form'; readonly first: Readonly<Record<string, string>>; readonly isKnown: boolean }
  | { readonly at: 'done'; readonly registered: Registered }

/** `onHome`: with the name of who has registered. */
export function RegisterPages({ onHome }: { readonly onHome: (loginName?: string) => void }) {
  const t = useText()
  const [step, setStep] = useState<Step>({ at: 'statement' })
  if (step.at === 'code')
    return (
      <CodePage
        onBack={() => onHome()}
        onFound={(first, isKnown) => setStep({ at: 'form', first, isKnown })}
      />
    )
  if (step.at === 'form')
    return (
      <RegisterForm
        first={step.first}
        isKnown={step.isKnown}
        onBack={() => onHome()}
        onDone={(registered) => setStep({ at: 'done', registered })}
      />
    )
  if (step.at === 'done') {
    const { loginName, status } = step.registered
    return (
      <section className="entry-page" aria-label={t(say.done)}>
        <h1>{t(say.done)}</h1>
        <output className="entry-done">{t(say.doneName(loginName))}</output>
        {status === 'pending' && <p>{t(say.pending)}</p>}
        <p className="button-row">
          <Button type="primary" onClick={() => onHome(loginName)}>
            {t(say.goLogin)}
          </Button>
        </p>
      </section>
    )
  }
  return (
    <section className="entry-page" aria-label={t(say.statement)}>
      <h1>
        {t(say.statement)} <small>{t(say.version(STATEMENT_VERSION))}</small>
      </h1>
      <ol className="entry-text">
        {statement.map((line) => (
          <li key={line.zh}>{t(line)}</li>
        ))}
      </ol>
      <p className="button-row">
        <Button type="primary" onClick={() => setStep({ at: 'code' })}>
          {t(say.agree)}
        </Button>
        <Button onClick={() => onHome()}>{t(say.disagree)}</Button>
      </p>
    </section>
  )
}
