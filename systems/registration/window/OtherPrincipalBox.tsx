/**
 * 【为其他主体备案】 and 【为其他主体变更备案】 (manual 003, 5.1.1.7 and 5.1.2.1): the principal's credit code and the promise
 * ticked. By card only: 「账号登录不允许企业为其他企业代理备案」 (4.3).
 */
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import { useId, useState } from 'react'
import { checkCreditCode } from '../../../domain/kit/checks/credit-code.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { NoteBox } from '../../../renderer/kit/NoteBox.tsx'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { regWords } from './words.ts'

const say = {
  organisation: label(
    '有统一社会信用代码证的境内组织或机构',
    'A domestic organisation with a unified social credit code',
  ),
  promise: label(
    '本人承诺：已取得被代理主体的授权，所填报的信息真实、准确、完整，并承担相应的法律责任。',
    'I promise: the principal has authorised me, what I state is true, correct and complete, and I bear the legal responsibility for it.',
  ),
  promiseTitle: label('承诺书', 'Promise'),
  missingPromise: label('请先阅读并勾选承诺书', 'Read and tick the promise first'),
  missingCode: label('请输入统一社会信用代码', 'Enter the credit code'),
  own: label(
    '这是本企业的统一社会信用代码，请直接办理本企业的申请',
    'This is your own credit code: apply for yourself directly',
  ),
} as const

const CARD_ONLY: Problem = {
  code: 'AUTH_CARD_ONLY',
  message: label('账号登录不允许企业为其他企业代理备案', 'An account cannot file for other enterprises'),
  next: label('请插入 IC 卡或 USB Key，以卡介质方式登录后再办理', 'Log in with the IC card or USB key'),
}

interface Props {
  readonly title: Label
  readonly isBusy: boolean
  /** What came of the confirmation, when it failed. */
  readonly problem: Problem | null
  readonly onConfirm: (creditCode: string) => void
  readonly onClose: () => void
}

export function OtherPrincipalBox(props: Props) {
  const { loginBy } = useOpened()
  return loginBy === 'card' ? <PrincipalForm {...props} /> : <Refusal {...props} />
}

function Refusal({ title, onClose }: Props) {
  return (
    <NoteBox title={title} onClose={onClose}>
      <ProblemNote problem={CARD_ONLY} />
    </NoteBox>
  )
}

function PrincipalForm({ title, isBusy, problem, onConfirm, onClose }: Props) {
  const t = useText()
  const id = useId()
  const { account } = useOpened()
  const [code, setCode] = useState('')
  const [isPromised, setIsPromised] = useState(false)
  const [wrong, setWrong] = useState<Label | null>(null)
  const confirm = () => {
    const creditCode = normaliseCode(code).toUpperCase()
    setCode(creditCode)
    const reason =
      creditCode === ''
        ? say.missingCode
        : (checkCreditCode(creditCode) ??
          (creditCode === account.tenant.creditCode ? say.own : isPromised ? null : say.missingPromise))
    setWrong(reason)
    if (!reason) onConfirm(creditCode)
  }
  return (
    <Box
      title={t(title)}
      width={620}
      okText={t(regWords.confirm)}
      cancelText={t(words.cancel)}
      confirmLoading={isBusy}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="box-form">
        <span className="box-wide">
          <Radio checked>{t(say.organisation)}</Radio>
        </span>
        <label htmlFor={`${id}code`}>{t(regWords.creditCode)}</label>
        <Input
          id={`${id}code`}
          autoFocus
          className="required"
          autoComplete="off"
          maxLength={40}
          value={code}
          aria-required
          aria-invalid={wrong !== null && wrong !== say.missingPromise}
          {...(wrong !== null && wrong !== say.missingPromise && { status: 'error' as const })}
          aria-describedby={`${id}wrong`}
          onChange={(event) => setCode(event.target.value)}
        />
        <span className="box-name">{t(say.promiseTitle)}</span>
        <Checkbox checked={isPromised} onChange={(event) => setIsPromised(event.target.checked)}>
          {t(say.promise)}
        </Checkbox>
        <p id={`${id}wrong`} role="alert" className="box-wide field-message">
          {wrong && t(wrong)}
        </p>
        {problem && (
          <div className="box-wide">
            <ProblemNote problem={problem} />
          </div>
        )}
      </div>
    </Box>
  )
}
