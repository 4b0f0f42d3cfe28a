/** Around the forms of 现场出证申请 and 自助重打申请 (manual 002, 图 现场出证申请): 申请状态 in the first line, and what is to be uploaded. */
import { label } from '../../../domain/kit/label.ts'
import { onsiteIssue } from '../declare/onsite-issue.ts'
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../renderer/kit/form/form-frame.ts'

const LEADS: Readonly<Record<string, NonNullable<FormHooks['lead']> | undefined>> = {
  [onsiteIssue.kind]: label(
    '请上传该出境证书需现场出证的证明材料！',
    'Upload what shows why this export certificate has to be issued on site.',
  ),
}

const hooksOf = (kind: string): FormHooks => ({
  factsAfter: 'applicationNo',
  facts: ['state'],
  ...(LEADS[kind] && { lead: LEADS[kind] }),
})

export default function ApplicationFrame({ definition, children }: FormFrameProps) {
  return <FormHooksProvider value={hooksOf(definition.kind)}>{children}</FormHooksProvider>
}
