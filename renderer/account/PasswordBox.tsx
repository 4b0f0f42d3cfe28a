/** 修改密码 (GEN-01): the old one, the new one twice; what a new one must be stands there before it is typed. Only with the server's word. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input/Input'
import { useId, useState } from 'react'
import { PASSWORD_MIN, wrongPassword } from '../../domain/general/password.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import type { Problem } from '../../domain/kit/problem.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { useSingleMutation } from '../app/use-single-mutation.ts'
import { Box } from '../kit/box/Box.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useOpened } from '../shell/opened.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import '../styles/account.css'

const say = {
  title: label('修改密码', 'Change password'),
  current: label('原密码', 'Old password'),
  next: label('新密码', 'New password'),
  again: label('确认新密码', 'New password again'),
  rules: label(
    `新密码至少 ${PASSWORD_MIN} 位，不能包含用户名，不能是常见或过于简单的密码。`,
    `At least ${PASSWORD_MIN} characters, without the user name, and nothing common or too simple.`,
  ),
  effect: label(
    '修改后，此账号在其他电脑上的登录会结束；本机的草稿和待发送的单据不受影响。',
    'Afterwards the log-ins of this account on other computers end; drafts and what waits to be sent here stay as they are.',
  ),
  differs: label('两次输入的新密码不一致', 'The two new passwords differ'),
  same: label('新密码不能与原密码相同', 'The new password is the old one'),
  offline: label(
    '修改密码需要联网，当前为离线。',
    'The password can only be changed with network; this computer is offline.',
  ),
  login: label(
    '此次为离线解锁，请先退出并联网登录，再修改密码。',
    'This session was unlocked without network: log out and log in first, then change the password.',
  ),
  wrong: label('原密码不正确', 'The old password is wrong'),
  done: label(
    '密码已修改。下次登录和离线解锁请使用新密码。',
    'The password was changed. Use the new one to log in and to unlock without network.',
  ),
  seen: label('知道了', 'I see'),
} as const

/** The server's words are those of the log-in. */
const told = (problem: Problem): Problem =>
  problem.code === 'AUTH_WRONG' ? { code: problem.code, message: say.wrong } : problem

export function PasswordBox({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { query } = useApi()
  const { account, contact, mustLogin } = useOpened()
  const isOnline = useQuery(query.status.get.queryOptions()).data?.online === true
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [wrong, setWrong] = useState<Label>()
  const change = useSingleMutation(query.session.changePassword.mutationOptions())
  const why =
    mustLogin || contact === 'offline'
      ? isOnline || mustLogin
        ? say.login
        : say.offline
      : isOnline
        ? undefined
        : say.offline
  const submit = () => {
    if (current === '' || next === '' || again === '' || change.isPending) return
    const found =
      wrongPassword(next, account.loginName) ??
      (next === current ? say.same : next === again ? undefined : say.differs)
    setWrong(found)
    change.reset()
    if (found === undefined) change.mutate({ current, next })
  }
  const field = (
    title: Label,
    value: string,
    set: (text: string) => void,
    kind: 'current-password' | 'new-password',
  ) => <Field title={title} value={value} kind={kind} onChange={set} />
  if (change.isSuccess) {
    return (
      <Box
        key="done"
        isOnlyRead
        title={t(say.title)}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            {t(say.seen)}
          </Button>
        }
      >
        <output>{t(say.done)}</output>
      </Box>
    )
  }
  return (
    <Box
      key="asked"
      title={t(say.title)}
      width={460}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      isBusy={change.isPending}
      confirmLoading={change.isPending}
      okButtonProps={{ disabled: why !== undefined }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="account-form">
        {field(say.current, current, setCurrent, 'current-password')}
        {field(say.next, next, setNext, 'new-password')}
        {field(say.again, again, setAgain, 'new-password')}
        <p className="quiet">{t(say.rules)}</p>
        <p className="quiet">{t(say.effect)}</p>
        {why && <output className="account-why">{t(why)}</output>}
        {wrong && (
          <p role="alert" className="account-wrong">
            {t(wrong)}
          </p>
        )}
        {change.isError && <ProblemNote problem={told(problemOf(change.error))} />}
      </div>
    </Box>
  )
}

function Field({
  title,
  value,
  kind,
  onChange,
}: {
  readonly title: Label
  readonly value: string
  readonly kind: 'current-password' | 'new-password'
  readonly onChange: (text: string) => void
}) {
  const t = useText()
  const id = useId()
  return (
    <div className="account-field">
      <label htmlFor={id}>{t(title)}</label>
      <Input
        id={id}
        type="password"
        autoComplete={kind}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        required
      />
    </div>
  )
}
