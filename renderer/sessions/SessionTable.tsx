/** The sessions of an account, in the client and at the desk: where from, since when, last used; any of the others can be ended. */
import Button from 'antd/es/button'
import { useState } from 'react'
import type { SessionLine } from '../../contract/central/sessions.ts'
import { label } from '../../domain/kit/label.ts'
import { DataTable, type Column } from '../kit/list/DataTable.tsx'
import { useText } from '../text/text.ts'
import { showInstant } from '../text/time.ts'
import { sessionWords as say } from './words.ts'

const doors = { client: label('客户端', 'Client'), desk: label('海关端', 'Customs desk') } as const
const ways = { password: label('账号', 'Account'), card: label('卡介质', 'Card') } as const

interface Props {
  readonly lines: readonly SessionLine[]
  /** Which one is being ended. */
  readonly ending: string | undefined
  readonly onEnd: (id: string) => void
}

export function SessionTable({ lines, ending, onEnd }: Props) {
  const t = useText()
  const [sure, setSure] = useState<string>()
  const end = (id: string) => {
    // The second click on the same place is the sure one: what is ended has to log in again.
    if (sure === id) onEnd(id)
    setSure(sure === id ? undefined : id)
  }
  const columns: Column<SessionLine>[] = [
    { name: 'door', title: t(say.door), cell: (line) => t(doors[line.door]) },
    { name: 'device', title: t(say.device), cell: (line) => line.device || '—' },
    { name: 'address', title: t(say.address), cell: (line) => line.address },
    { name: 'loginBy', title: t(say.loginBy), cell: (line) => t(ways[line.loginBy]) },
    { name: 'createdAt', title: t(say.createdAt), cell: (line) => showInstant(line.createdAt) },
    { name: 'lastUsedAt', title: t(say.lastUsedAt), cell: (line) => showInstant(line.lastUsedAt) },
    {
      name: 'end',
      title: t(say.what),
      cell: (line) =>
        line.isThis ? (
          <strong>{t(say.thisOne)}</strong>
        ) : (
          <Button
            size="small"
            danger={sure === line.id}
            loading={ending === line.id}
            onBlur={() => setSure(undefined)}
            onClick={() => end(line.id)}
          >
            {t(sure === line.id ? say.sure : say.end)}
          </Button>
        ),
    },
  ]
  return <DataTable name={t(say.title)} columns={columns} rows={lines} rowId={({ id }) => id} />
}
