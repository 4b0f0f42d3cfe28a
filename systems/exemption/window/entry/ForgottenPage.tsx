/** 取回密码 (manual 004, 1.4): the answer is the same whether there is such a user or not. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { useApi } from '../../../../renderer/app/client.ts'
import { PlainForm } from '../../../../renderer/kit/form/PlainForm.tsx'
import { usePlainForm } from '../../../../renderer/kit/form/use-plain-form.ts'
import { CaptchaField, useCaptcha } from '../../../../renderer/login/CaptchaField.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { forgottenForm } from '../../declare/entry/register-form.ts'
import { entryWords as say } from './words.ts'

export function ForgottenPage({ onBack }: { readonly onBack: () => void }) {
  const t = useText()
  const { client } = useApi()
  const captcha = useCaptcha()
  const form = usePlainForm(forgottenForm)
  const [isAsked, setIsAsked] = useState(false)
  const back = <Button onClick={onBack}>{t(say.back)}</Button>
  return (
    <section className="entry-page entry-wide" aria-label={t(say.forgotTitle)}>
      <h1>{t(say.forgotTitle)}</h1>
      {isAsked ? (
        <>
          <output className="entry-done">{t(say.asked)}</output>
          <p className="button-row">{back}</p>
        </>
      ) : (
        <PlainForm
          form={form}
          submit={say.submit}
          onHandIn={async ({ fields: { loginName = '', email = '' } }) => {
            await captcha.spend((proof) => client.entry.forgotPassword({ loginName, email, ...proof }))
            setIsAsked(true)
          }}
          foot={<CaptchaField captcha={captcha} />}
          buttons={back}
        />
      )}
      {captcha.isAway && <output className="login-reason">{t(say.needsNetwork)}</output>}
    </section>
  )
}
