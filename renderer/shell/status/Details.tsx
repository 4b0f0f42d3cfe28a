/** What the items of the status bar open: contact with the server, printers, print control. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { label } from '../../../domain/kit/label.ts'
import type { Status } from '../../../contract/local/status.ts'
import { useApi, useIsConnected } from '../../app/client.ts'
import { LOST, problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { DownloadControl } from '../../printing/DownloadControl.tsx'
import { RepairControl } from '../../printing/RepairControl.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'

const say = {
  server: label('中心服务器', 'Central server'),
  lastContact: label('最近联系', 'Last contact'),
  version: label('程序版本', 'Program version'),
  syncNow: label('立即同步', 'Sync now'),
  choose: label('使用这台', 'Use this one'),
  chosen: label('当前使用', 'In use'),
  none: label(
    '未找到打印机，请检查打印机是否连接并安装驱动',
    'No printer found: check that one is connected and installed',
  ),
  ready: label('就绪', 'Ready'),
  controlOk: label('打印控件服务正常运行。', 'The print control is running.'),
  controlStarting: label('打印控件服务正在启动。', 'The print control is starting.'),
  controlStopped: label('未检测到打印控件服务。', 'The print control was not found.'),
} as const

export function ContactDetails({ status }: { readonly status: Status }) {
  const t = useText()
  const { query } = useApi()
  const sync = useMutation(query.status.syncNow.mutationOptions())
  return (
    <dl className="status-details">
      <dt>{t(say.server)}</dt>
      <dd>{status.serverUrl}</dd>
      <dt>{t(say.lastContact)}</dt>
      <dd>{status.lastContact ? showInstant(status.lastContact) : t(words.never)}</dd>
      <dt>{t(say.version)}</dt>
      <dd>{status.appVersion}</dd>
      {status.obstacle && (
        <dd>
          <ProblemNote problem={status.obstacle} />
        </dd>
      )}
      <dd>
        <Button size="small" loading={sync.isPending} onClick={() => sync.mutate(undefined)}>
          {t(say.syncNow)}
        </Button>
        {sync.isError && <ProblemNote problem={problemOf(sync.error)} />}
      </dd>
    </dl>
  )
}

export function PrinterDetails() {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const printers = useQuery(query.printing.printers.queryOptions({ staleTime: 0 }))
  const choose = useMutation(
    query.printing.choosePrinter.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: query.printing.printers.key() }),
    }),
  )
  if (printers.isError) return <ProblemNote problem={problemOf(printers.error)} />
  const list = printers.data?.printers ?? []
  return (
    <ul className="printer-list">
      {list.length === 0 && <li>{t(printers.isPending ? words.loading : say.none)}</li>}
      {list.map((printer) => (
        <li key={printer.id}>
          <span className={printer.canPrint && !printer.unfit ? 'tone-good' : 'tone-bad'}>
            {printer.name}
          </span>
          <span>
            {t(
              printer.canPrint && printer.unfit
                ? printer.unfit
                : printer.canPrint && printer.reasons.length === 0
                  ? say.ready
                  : printer.message,
            )}
          </span>
          {printers.data?.chosen === printer.id ? (
            <em>{t(say.chosen)}</em>
          ) : (
            <Button size="small" onClick={() => choose.mutate({ printer: printer.id })}>
              {t(say.choose)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

export function ControlDetails({ control }: { readonly control: Status['control'] }) {
  const t = useText()
  const isConnected = useIsConnected()
  if (!isConnected) return <ProblemNote problem={LOST} />
  const text = { running: say.controlOk, starting: say.controlStarting, stopped: say.controlStopped } as const
  return (
    <div className="status-details">
      <p>{t(text[control])}</p>
      <p>
        <RepairControl size="small" /> <DownloadControl size="small" />
      </p>
    </div>
  )
}
