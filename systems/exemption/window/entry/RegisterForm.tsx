/** 注册资料填写页. A registration that was sent once is the same when it is sent again. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { useApi } from '../../../../renderer/app/client.ts'
import { PlainForm } from '../../../../renderer/kit/form/PlainForm.tsx'
import { usePlainForm } from '../../../../renderer/kit/form/use-plain-form.ts'
import { CaptchaField, useCaptcha } from '../../../../renderer/login/CaptchaField.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { registerForm } from '../../declare/entry/register-form.ts'
import { STATEMENT_VERSION } from '../../declare/entry/statement.ts'
import { entryWords as say } from './words.ts'

export interface Registered {
  readonly loginName: string
  readonly status: 'confirmed' | 'pending'
}

interface Props {
  /** Of the organisation, by its code. */
  readonly first: Readonly<Record<string, string>>
  readonly isKnown: boolean
  readonly onBack: () => void
  readonly onDone: (registered: Registered) => void
}

export function RegisterForm(props: Props) {
  const t = useText()
  /** 重填 begins anew. */
  const [round, setRound] = useState(0)
  return (
    <section className="entry-page entry-wide" aria-label={t(say.register)}>
      <h1>{t(say.register)}</h1>
      {props.isKnown && <output className="entry-known">{t(say.known)}</output>}
      <Filling key={round} {...props} onClear={() => setRound(round + 1)} />
    </section>
  )
}

function Filling({ first, onBack, onClear, onDone }: Props & { readonly onClear: () => void }) {
  const t = useText()
  const { client } = useApi()
  const captcha = useCaptcha()
  const form = usePlainForm(registerForm, { first })
  const [key] = useState(() => crypto.randomUUID())
  return (
    <>
      <PlainForm
        form={form}
        submit={say.register}
        onHandIn={async ({ fields }) => {
          const { loginName = '', password = '', passwordAgain: _again, ...rest } = fields
          const values = Object.fromEntries(
            Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
          )
          onDone(
            await captcha.spend((proof) =>
              client.entry.register({
                key,
                statementVersion: STATEMENT_VERSION,
                loginName,
                password,
                values,
                ...proof,
              }),
            ),
          )
        }}
        foot={<CaptchaField captcha={captcha} />}
        buttons={
          <>
            <Button onClick={onClear}>{t(say.clear)}</Button>
            <Button onClick={onBack}>{t(say.back)}</Button>
          </>
        }
      />
      {captcha.isAway && <output className="login-reason">{t(say.needsNetwork)}</output>}
    </>
  )
}
