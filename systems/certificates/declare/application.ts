/** What the two applications about an export certificate share (manual 002, 6.3.3: 现场出证申请 and 自助重打申请). */
import { date, file, KB, MB, multiline, text } from '../../../domain/kit/field.ts'
import type { Prefill } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { state, type ActionDefinition } from '../../../domain/kit/workflow.ts'

/** Filled from the chosen certificate and by the server; the clerk only reads them. */
export const applicationFields = {
  applicationNo: text(label('统一编号', 'Application no.'), { isNumber: true, filledBy: 'system', max: 40 }),
  appliedOn: date(label('申请日期', 'Date of application'), { filledBy: 'system' }),
  certificateNo: text(label('出境证书编号', 'Export certificate no.'), {
    isNumber: true,
    filledBy: 'system',
    required: true,
    max: 64,
  }),
  applicant: text(label('申请单位', 'Applicant'), { filledBy: 'system', max: 200 }),
  certificateKind: text(label('证书种类', 'Certificate kind'), { filledBy: 'system', max: 100 }),
  certificateFormat: text(label('证书格式', 'Certificate format'), { filledBy: 'system', max: 200 }),
}

export const fromCertificate = {
  record: 'certificates.export',
  by: 'certificateNo',
  fields: { certificateNo: 'certificateNo', certificateKind: 'kindName', certificateFormat: 'formatZh' },
  account: { applicant: 'tenantName' },
} as const satisfies Prefill<keyof typeof applicationFields>

/** Manual 002: 「只可上传后缀名为pdf的文件，单个文件大小不能超过4M，且每页不超过400K」. */
export const proofFile = (required: boolean) =>
  file(label('随附单据', 'Supporting documents'), {
    required,
    types: ['pdf'],
    maxBytes: 4 * MB,
    maxBytesPerPage: 400 * KB,
    hint: label(
      '只可上传后缀名为pdf的文件，单个文件大小不能超过4M，且每页不超过400K',
      'PDF only, at most 4 MB a file and 400 KB a page',
    ),
  })

export const applicationStates = {
  draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }),
  submitted: state(label('已提交', 'Submitted'), { waitsFor: ['officer'] }),
  approved: state(label('审批通过', 'Approved'), { final: true }),
  refused: state(label('审批不通过', 'Refused'), { final: true }),
  returned: state(label('退回补正', 'Returned for completion'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
  }),
}

const opinion = multiline(label('审核意见', 'Review opinion'), { max: 500 })

/** `approve` takes effects that differ by application. */
export const applicationActions = <const Effect extends string>(effects: readonly Effect[]) =>
  ({
    submit: {
      label: label('提交', 'Submit'),
      by: 'owner',
      from: ['draft', 'returned'],
      to: 'submitted',
      validate: true,
      effects: ['numberApplication'],
    },
    approve: {
      label: label('通过', 'Approve'),
      by: 'officer',
      from: ['submitted'],
      to: 'approved',
      ask: { opinion },
      effects,
    },
    refuse: {
      label: label('不通过', 'Refuse'),
      by: 'officer',
      from: ['submitted'],
      to: 'refused',
      ask: { opinion: { ...opinion, required: true } },
    },
    return: {
      label: label('退回补正', 'Return for completion'),
      by: 'officer',
      from: ['submitted'],
      to: 'returned',
      ask: { opinion: { ...opinion, required: true } },
    },
  }) as const satisfies Record<
    string,
    ActionDefinition<keyof typeof applicationStates, Effect | 'numberApplication'>
  >
