/** 备案变更 (PSI-08): what is filed, changed; what is important is changed by a new filing only (公告2020-127, article 28). */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { date, multiline, text, type ScalarField } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains } from '../../../domain/kit/list.ts'
import { HEADQUARTERS, officer, state } from '../../../domain/kit/workflow.ts'
import {
  applicationNo,
  basicFields,
  capabilityFields,
  certificateNo,
  contactFields,
  filedAt,
  filedFields,
  importantFields,
  opinion,
} from './agency-fields.ts'
import { agencyRules } from './agency-rules.ts'
import { agencyAttachments } from './attachments.ts'
import { filed } from './filed-record.ts'
import { opinionAsked, opinionNeeded } from './filing.ts'
import { agencyRows } from './sub-tables.ts'

export const FILE_ANEW = label('该项发生变化须重新办理备案', 'A change of this needs a new filing')

const isImportant = (name: string): boolean => importantFields.some((important) => important === name)

/** As they are filed, the important ones grey. */
function asFiled<Fields extends Readonly<Record<string, ScalarField>>>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      isImportant(name) || name === 'declared'
        ? { ...field, filledBy: 'system', required: false, hint: FILE_ANEW }
        : field,
    ]),
  ) as Fields // the same fields by the same names
}

const headquarters = officer(HEADQUARTERS)
const result = (zh: string, en: string) =>
  label(`备案变更 (申请号: {applicationNo}) ${zh}`, `Change of filing (no. {applicationNo}): ${en}`)

type Copied = { readonly [Name in keyof typeof filedFields]: Name }
const sameNames = Object.fromEntries(Object.keys(filedFields).map((name) => [name, name])) as Copied // its own keys

export const change = defineDocument({
  kind: 'preshipment.change',
  system: 'preshipment',
  version: 1,
  title: label('备案变更', 'Change of filing'),
  sections: [
    section(label('申请信息', 'Application details'), {
      applicationNo,
      certificateNo,
      formerCertificateNo: text(label('原备案书编号', 'Former certificate no.'), {
        filledBy: 'system',
        max: 20,
        isNumber: true,
      }),
      filedAt,
      reason: multiline(label('变更说明', 'What changes and why'), { required: true, max: 500, lines: 2 }),
      opinion,
      changedAt: date(label('变更时间', 'Changed on'), { filledBy: 'system' }),
    }),
    section(label('机构基本信息', 'Agency details'), asFiled(basicFields)),
    section(label('联系方式', 'How to reach the agency'), contactFields),
    section(label('检验能力', 'Capability'), asFiled(capabilityFields)),
  ],
  rows: agencyRows,
  attachments: agencyAttachments,
  rules: agencyRules,
  requires: [{ at: ['rows.departments', 'rows.equipment', 'rows.certifications'], when: () => true }],
  relations: { ownedBy: 'agency' },
  messageType: label('备案管理', 'Filing'),
  prefill: {
    record: filed.kind,
    by: 'certificateNo',
    fields: {
      ...sameNames,
      applicationNo: 'applicationNo',
      certificateNo: 'certificateNo',
      formerCertificateNo: 'formerCertificateNo',
      filedAt: 'filedAt',
    },
    rows: ['departments', 'equipment', 'certifications', 'history'],
    attachments: ['registration', 'accreditation', 'signatures', 'premises', 'statutes', 'sample', 'other'],
  },
  comparesWith: { field: 'certificateNo' },
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }),
      reviewing: state(label('变更待审核', 'Change awaiting review'), { waitsFor: [headquarters] }),
      passed: state(label('变更通过', 'Change approved'), { final: true }),
      failed: state(label('变更未通过', 'Change refused'), { final: true }),
      deleted: state(label('已删除', 'Deleted'), { final: true, gone: true }),
    },
    actions: {
      submit: {
        label: label('变更修改', 'Submit the change'),
        by: 'owner',
        from: ['draft'],
        to: 'reviewing',
        validate: true,
        effects: ['checkAgencyChange'],
      },
      approve: {
        label: label('审核通过', 'Approve after review'),
        by: headquarters,
        from: ['reviewing'],
        to: 'passed',
        ask: { opinion: opinionAsked },
        effects: ['noteAgencyOpinion', 'applyAgencyChange'],
        tells: { owner: result('审核通过', 'approved') },
      },
      refuse: {
        label: label('审核不通过', 'Do not approve'),
        by: headquarters,
        from: ['reviewing'],
        to: 'failed',
        ask: { opinion: opinionNeeded },
        effects: ['noteAgencyOpinion'],
        tells: { owner: result('审核不通过', 'refused') },
      },
      fail: {
        label: label('随备案失效', 'Ended with the filing'),
        by: 'system',
        from: ['reviewing'],
        to: 'failed',
        tells: { owner: result('因备案变化未通过', 'ended, because the filing has changed') },
      },
    },
  },
  list: {
    columns: ['applicationNo', 'certificateNo', 'nameZh', 'reason', 'state', 'changedAt'],
    filters: [contains('certificateNo')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
