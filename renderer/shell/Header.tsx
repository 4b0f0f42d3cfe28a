/** Dark blue header: the product's name, the account at the top right, 退出 beside it (GEN-04). */
import { useMutation } from '@tanstack/react-query'
import LockOutlined from '@ant-design/icons/es/icons/LockOutlined'
import LogoutOutlined from '@ant-design/icons/es/icons/LogoutOutlined'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { label, type Label } from '../../domain/kit/label.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { AccountButton } from '../account/AccountButton.tsx'
import { IdleWatch } from '../account/IdleWatch.tsx'
import { useApi } from '../app/client.ts'
import { CardButton } from '../cards/CardButton.tsx'
import { FailedTriesButton } from '../login/FailedTriesButton.tsx'
import { LanguageButton } from '../app/LanguageButton.tsx'
import { useReceiveSession } from '../app/session.ts'
import { Box } from '../kit/box/Box.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useBeforeLeaving } from './leaving.ts'
import { useOpened } from './opened.ts'
import { useWorkspaceStore } from './workspace.ts'

/** A piece of its own: the log-in page shows it too, long before there is a header. */
const QuitButton = lazy(async () => ({ default: (await import('../app/QuitButton.tsx')).QuitButton }))

const LOCK = label('锁定', 'Lock')
const LOGOUT = label('退出', 'Log out')
const UNSAVED = label(
  '当前页面有内容未能保存，仍要退出吗？',
  'The current page could not be saved. Log out anyway?',
)
const UNSAVED_LOCK = label(
  '当前页面有内容未能保存，仍要锁定吗？',
  'The current page could not be saved. Lock anyway?',
)
const LOGIN_AGAIN = label('已联网，请登录后同步', 'Online: log in to synchronise')
const LOGIN_HINT = label(
  '上次退出时已结束与服务器的会话。草稿和待发送的单据都在本机；登录后自动发送，数据自动更新。',
  'The session at the server ended with the last log-out. Drafts and what waits to be sent are kept here; after a log-in they are sent and the data is updated.',
)
/** Manual 003, 图 2-1: 「卡介质有效期至：2034年04月29日」. */
const cardExpiry = (until: string): Label => {
  const [year, month, day] = legalDate(new Date(until)).split('-')
  return label(`卡介质有效期至：${year}年${month}月${day}日`, `Card valid until ${year}-${month}-${day}`)
}
const UNCONFIRMED = label('离线解锁', 'Unlocked without network')

export function Header() {
  const t = useText()
  const { query } = useApi()
  const { account, contact, mustLogin, cardValidUntil, failedTries } = useOpened()
  const store = useWorkspaceStore()
  const leave = useBeforeLeaving()
  const receive = useReceiveSession()
  const logout = useMutation(query.session.logout.mutationOptions({ onSuccess: receive }))
  const lock = useMutation(query.session.lock.mutationOptions({ onSuccess: receive }))
  const [isAsking, setIsAsking] = useState<'logout' | 'lock' | null>(null)
  const settle = async () => {
    const isSaved = await leave()
    await store.flush()
    return isSaved
  }
  const end = async (mayLose: boolean) => {
    const isSaved = await leave()
    setIsAsking(!isSaved && !mayLose ? 'logout' : null)
    if (!isSaved && !mayLose) return
    await store.flush()
    store.stop()
    logout.mutate(undefined)
  }
  const close = async (mayLose: boolean) => {
    const isSaved = await settle()
    setIsAsking(!isSaved && !mayLose ? 'lock' : null)
    if (isSaved || mayLose) lock.mutate(undefined)
  }
  return (
    <header className="shell-header">
      <strong className="shell-product">{t(words.product)}</strong>
      <span className="shell-product-long">{t(words.productLong)}</span>
      <LanguageButton onLanguage={(language) => store.update((state) => ({ ...state, language }))} />
      <span className="shell-account" title={account.tenant.creditCode}>
        <AccountButton onLogout={() => void end(false)} />
        <span className="shell-tenant">{account.tenant.name}</span>
        {cardValidUntil !== null && <span className="shell-card">{t(cardExpiry(cardValidUntil))}</span>}
        {contact === 'offline' && <em>{t(UNCONFIRMED)}</em>}
      </span>
      {mustLogin && (
        <Button size="small" title={t(LOGIN_HINT)} onClick={() => void end(false)}>
          {t(LOGIN_AGAIN)}
        </Button>
      )}
      <IdleWatch store={settle} />
      <FailedTriesButton tries={failedTries} />
      <CardButton />
      <Button
        type="text"
        className="on-dark"
        icon={<LockOutlined aria-hidden />}
        loading={lock.isPending}
        onClick={() => void close(false)}
      >
        {t(LOCK)}
      </Button>
      <Button
        type="text"
        className="on-dark"
        icon={<LogoutOutlined aria-hidden />}
        loading={logout.isPending}
        onClick={() => void end(false)}
      >
        {t(LOGOUT)}
      </Button>
      <Suspense>
        <QuitButton className="on-dark" before={settle} />
      </Suspense>
      {isAsking && (
        <Box
          title={t(words.prompt)}
          okText={t(isAsking === 'lock' ? LOCK : LOGOUT)}
          cancelText={t(words.cancel)}
          okButtonProps={{ danger: true }}
          onOk={() => void (isAsking === 'lock' ? close(true) : end(true))}
          onCancel={() => setIsAsking(null)}
        >
          {t(isAsking === 'lock' ? UNSAVED_LOCK : UNSAVED)}
        </Box>
      )}
    </header>
  )
}
