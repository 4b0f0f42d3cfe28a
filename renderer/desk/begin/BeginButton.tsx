/** 【发起】 above the list of a kind that customs begins. */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useText } from '../../text/text.ts'
import { useDesk, useOfficer } from '../client.ts'
import { go } from '../route.ts'
import { actionsToBegin } from './may-begin.ts'
import { beginWords as say } from './words.ts'

export function BeginButton({ kind }: { readonly kind: string }) {
  const t = useText()
  const { registry } = useDesk()
  const officer = useOfficer()
  const document = registry.documents.get(kind)
  if (!document || actionsToBegin(document, officer).length === 0) return null
  return (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => go({ page: 'begin', kind })}>
      {t(say.action)}
    </Button>
  )
}
