/** The officer's cards, and whether certificates and blanks are issued by card only: chosen, and given up, with the card itself. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { Box } from '../../kit/box/Box.tsx'
import { useText } from '../../text/text.ts'
import { CardPinForm } from '../card/CardPinForm.tsx'
import { useDesk, useOfficer } from '../client.ts'

const say = {
  title: label('卡介质', 'Cards'),
  none: label('本账号还没有绑定卡介质。', 'No card is bound to this account yet.'),
  bind: label('绑定卡介质', 'Bind a card'),
  revoked: label('已吊销', 'revoked'),
  until: label('有效期至', 'valid until'),
  on: label(
    '签发证书、发放空白单证和审批出证申请时，须用卡介质确认：已启用',
    'Certificates, blanks and approvals are issued by card only: on',
  ),
  off: label(
    '签发证书、发放空白单证和审批出证申请时，须用卡介质确认：未启用',
    'Certificates, blanks and approvals are issued by card only: off',
  ),
  require: label('启用', 'Turn on'),
  waive: label('停用', 'Turn off'),
  how: label('请用已绑定的卡介质确认。', 'Confirm with a card of this account.'),
} as const

type Asking = 'bind' | 'require' | 'waive'

export function CardSection() {
  const t = useText()
  const { client, query } = useDesk()
  const queries = useQueryClient()
  const officer = useOfficer()
  const [asking, setAsking] = useState<Asking | null>(null)
  const bound = useQuery(query.auth.boundCards.queryOptions({ staleTime: 0 }))
  const me = useQuery(query.auth.me.queryOptions())
  const isOn = officer.issuesByCard === true
  const port = me.data?.desk?.cardPort
  const proved = async (possession: Parameters<typeof client.auth.bindCard>[0]) => {
    if (asking === 'bind') await client.auth.bindCard(possession)
    else await client.auth.requireCard({ isRequired: asking === 'require', card: possession })
    setAsking(null)
    await queries.invalidateQueries({ queryKey: query.auth.key() })
  }
  return (
    <section className="desk-section" aria-label={t(say.title)}>
      <h2>{t(say.title)}</h2>
      {bound.data?.length === 0 && <p>{t(say.none)}</p>}
      <ul className="desk-files">
        {(bound.data ?? []).map(({ fingerprint, subject, serial, notAfter, isRevoked }) => (
          <li key={fingerprint}>
            {subject} · {serial} · {t(say.until)} {notAfter.slice(0, 10)}
            {isRevoked && ` · ${t(say.revoked)}`}
          </li>
        ))}
      </ul>
      <div className="desk-row desk-tools">
        <Button onClick={() => setAsking('bind')}>{t(say.bind)}</Button>
        <output>{t(isOn ? say.on : say.off)}</output>
        <Button
          disabled={!isOn && (bound.data?.length ?? 0) === 0}
          onClick={() => setAsking(isOn ? 'waive' : 'require')}
        >
          {t(isOn ? say.waive : say.require)}
        </Button>
      </div>
      {asking !== null && port !== undefined && (
        <Box title={t(say[asking])} width={440} footer={null} onCancel={() => setAsking(null)}>
          {asking !== 'bind' && <p>{t(say.how)}</p>}
          <CardPinForm
            port={port}
            purpose={asking === 'bind' ? 'bind' : 'issue'}
            button={t(say[asking])}
            onProved={proved}
          />
        </Box>
      )}
    </section>
  )
}
