/** 企业组织机构代码填写页: a known code brings what is told of the organisation, none a blank form. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input/Input'
import { useId, useState, type SubmitEvent } from 'react'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { CaptchaField, useCaptcha } from '../../../../renderer/login/CaptchaField.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { entryWords as say } from './words.ts'

interface Props {
  readonly onBack: () => void
  readonly onFound: (first: Readonly<Record<string, string>>, isKnown: boolean) => void
}

export function CodePage({ onBack, onFound }: Props) {
  const t = useText()
  const id = useId()
  const { client } = useApi()
  const captcha = useCaptcha()
  const [code, setCode] = useState('')
  const ask = useMutation({
    mutationFn: () => captcha.spend((proof) => client.entry.organisation({ code, ...proof })),
    onSuccess: ({ code: organisationCode, creditCode, known }) =>
      onFound({ organisationCode, ...(creditCode !== '' && { creditCode }), ...known }, known !== null),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (code.trim() === '') onFound({}, false)
    else if (!ask.isPending) ask.mutate()
  }
  const clear = () => {
    setCode('')
    captcha.setAnswer('')
    ask.reset()
  }
  return (
    <form className="entry-page" aria-label={t(say.register)} onSubmit={submit}>
      <h1>{t(say.register)}</h1>
      <p className="entry-code">
        <label htmlFor={id}>{t(say.code)}</label>
        <Input
          id={id}
          autoFocus
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </p>
      <p className="quiet">{t(say.codeHint)}</p>
      <CaptchaField captcha={captcha} />
      {ask.isError && <ProblemNote problem={problemOf(ask.error)} />}
      {captcha.isAway && <output className="login-reason">{t(say.needsNetwork)}</output>}
      <p className="button-row">
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t(say.register)}
        </Button>
        <Button onClick={clear}>{t(say.clear)}</Button>
        <Button onClick={onBack}>{t(say.back)}</Button>
      </p>
    </form>
  )
}
