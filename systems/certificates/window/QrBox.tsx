/** 【下载二维码】: the picture is saved and shown with its query code, and what became of the SMS (CERT-05). */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import type { certificatesLocal, SmsOutcome } from '../contract.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useCalls } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { saveFile } from '../../../renderer/kit/save-file.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'

const TITLE = label('查询二维码', 'QR code for the query')
const CODE = label('查询码', 'Query code')
const SAVE_AGAIN = label('再次保存', 'Save again')
const SCAN = label(
  '用手机扫描二维码，输入查询码即可查询该证书。',
  'Scan with a phone and enter the query code to see this certificate.',
)
const CLOSE = label('关闭', 'Close')

const sms: { readonly [Outcome in SmsOutcome]: (phone: string) => Label } = {
  queued: (phone) =>
    label(`查询码短信已提交发送至 ${phone}。`, `An SMS with the query code is on its way to ${phone}.`),
  kept: (phone) =>
    label(
      `演示环境不外发短信；本应发送至 ${phone}。`,
      `The demonstration sends no SMS; it would have gone to ${phone}.`,
    ),
  unset: () =>
    label(
      '未配置短信服务，短信没有发出，请记下查询码。',
      'No SMS service is set, nothing was sent: note the query code.',
    ),
  sentBefore: () =>
    label(
      '首次下载时已提交过短信，不再重复发送。',
      'An SMS was handed in at the first download; it is not sent again.',
    ),
  noPhone: () =>
    label(
      '账号没有手机号，短信没有发出，请记下查询码。',
      'The account has no mobile number, nothing was sent: note the query code.',
    ),
}

export function QrBox({
  certificateNo,
  onClose,
}: {
  readonly certificateNo: string
  readonly onClose: () => void
}) {
  const t = useText()
  const { query } = useCalls<typeof certificatesLocal>()
  // One click is one question, however often the box is drawn.
  const found = useQuery(
    query.subscription.certificateQr.queryOptions({
      input: { certificateNo },
      gcTime: 0,
      staleTime: Infinity,
      retry: false,
    }),
  )
  const png = found.data?.png
  const saved = useRef(false)
  const save = (picture: string) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
    saveFile(new File([bytes], `${certificateNo}.png`, { type: 'image/png' }))
  }
  useEffect(() => {
    if (png === undefined || saved.current) return
    saved.current = true
    save(png)
  })
  return (
    <Box
      title={`${t(TITLE)} ${certificateNo}`}
      width={420}
      onCancel={onClose}
      footer={
        <>
          {png !== undefined && <Button onClick={() => save(png)}>{t(SAVE_AGAIN)}</Button>}
          <Button type="primary" onClick={onClose}>
            {t(CLOSE)}
          </Button>
        </>
      }
    >
      {found.isPending && <p>{t(words.loading)}</p>}
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {found.data && (
        <div className="qr-box">
          <img alt={`${t(TITLE)} ${certificateNo}`} src={`data:image/png;base64,${found.data.png}`} />
          <p>
            {t(CODE)} <strong>{found.data.queryCode}</strong>
          </p>
          <output>{t(sms[found.data.sms](found.data.phone))}</output>
          <p className="quiet">{t(SCAN)}</p>
        </div>
      )}
    </Box>
  )
}
