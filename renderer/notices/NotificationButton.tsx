/** 开启桌面通知: the only place where the browser is asked, by the clerk's own click. */
import BellOutlined from '@ant-design/icons/es/icons/BellOutlined'
import Button from 'antd/es/button'
import { label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import { askPermission, usePermission } from './permission.ts'

const say = {
  enable: label('开启桌面通知', 'Turn on desktop notifications'),
  on: label('桌面通知已开启', 'Desktop notifications are on'),
  denied: label(
    '浏览器已禁止此窗口的通知，可在浏览器设置中允许',
    'The browser blocks notifications of this window; allow them in its settings',
  ),
} as const

export function NotificationButton() {
  const t = useText()
  const permission = usePermission()
  if (permission === 'default')
    return (
      <Button icon={<BellOutlined aria-hidden />} onClick={() => void askPermission()}>
        {t(say.enable)}
      </Button>
    )
  return <span className="quiet">{t(permission === 'denied' ? say.denied : say.on)}</span>
}
