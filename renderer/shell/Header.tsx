/** Dark blue header: the product's name, the account at the top right, 退出 beside it (GEN-04). */
import { useMutation } from '@tanstack/react-query'
import LogoutOutlined from '@ant-design/icons/es/icons/LogoutOutlined'
import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import Button from 'antd/es/button'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { useReceiveSession } from '../app/session.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useBeforeLeaving } from './leaving.ts'
import { useOpened } from './opened.ts'
import { useWorkspace, useWorkspaceStore } from './workspace.ts'

const LOGOUT = label('退出', 'Log out')
const UNCONFIRMED = label('离线解锁', 'Unlocked offline')

export function Header() {
  const t = useText()
  const { query } = useApi()
  const { account, contact } = useOpened()
  const { language } = useWorkspace()
  const store = useWorkspaceStore()
  const leave = useBeforeLeaving()
  const receive = useReceiveSession()
  const logout = useMutation(query.session.logout.mutationOptions({ onSuccess: receive }))
  const end = async () => {
    await leave()
    await store.flush()
    store.stop()
    logout.mutate(undefined)
  }
  return (
    <header className="shell-header">
      <strong className="shell-product">{t(words.product)}</strong>
      <span className="shell-product-long">{t(words.productLong)}</span>
      <Button type="text" className="on-dark" onClick={() => store.update((state) => ({ ...state, language: language === 'zh' ? 'en' : 'zh' }))}>
        {language === 'zh' ? 'English' : '中文'}
      </Button>
      <span className="shell-account" title={account.tenant.creditCode}>
        <UserOutlined aria-hidden />
        <span>{account.displayName}</span>
        <span className="shell-tenant">{account.tenant.name}</span>
        {contact === 'offline' && <em>{t(UNCONFIRMED)}</em>}
      </span>
      <Button type="text" className="on-dark" icon={<LogoutOutlined aria-hidden />} loading={logout.isPending} onClick={() => void end()}>
        {t(LOGOUT)}
      </Button>
    </header>
  )
}
