/** 消息通知 (ACC-09): of this system, 全部消息, 未读消息 with a red dot, 已读消息; a click opens one in place and takes its dot. */
import { SystemMessages } from '../../../renderer/notices/SystemMessages.tsx'

export default function MessagesPage() {
  return <SystemMessages system="acceptance" />
}
