/** 备案申请 (PSI-05 – PSI-07): an agency applies for its certificate; customs accepts, refuses, or asks for more. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains } from '../../../domain/kit/list.ts'
import { HEADQUARTERS, officer, SAME, state } from '../../../domain/kit/workflow.ts'
import {
  applicationNo,
  basicFields,
  capabilityFields,
  certificateNo,
  contactFields,
  filedAt,
  opinion,
} from './agency-fields.ts'
import { agencyRequires, agencyRules } from './agency-rules.ts'
import { agencyAttachments } from './attachments.ts'
import { agencyRows } from './sub-tables.ts'

export const opinionAsked = multiline(label('意见', 'Opinion'), { max: 500 })
export const opinionNeeded = { ...opinionAsked, required: true } as const
const headquarters = officer(HEADQUARTERS)

const result = (zh: string, en: string) =>
  label(`备案申请 (申请号: {applicationNo}) ${zh}`, `Filing application (no. {applicationNo}): ${en}`)

export const filing = defineDocument({
  kind: 'preshipment.filing',
  system: 'preshipment',
  version: 1,
  title: label('备案申请', 'Filing application'),
  sections: [
    section(label('申请信息', 'Application details'), {
      applicationNo,
      certificateNo,
      formerCertificateNo: text(label('原备案书编号', 'Former certificate no.'), { max: 20, isNumber: true }),
      opinion,
      filedAt,
      nameNote: text(label('核对提示', 'To be checked'), {
        filledBy: 'system',
        max: 500,
        shownIn: { owner: [] },
      }),
    }),
    section(label('机构基本信息', 'Agency details'), basicFields),
    section(label('联系方式', 'How to reach the agency'), contactFields),
    section(label('检验能力', 'Capability'), capabilityFields),
  ],
  rows: agencyRows,
  attachments: agencyAttachments,
  rules: agencyRules,
  requires: agencyRequires,
  relations: { ownedBy: 'agency' },
  messageType: label('备案管理', 'Filing'),
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }),
      reviewing: state(label('待审核', 'Awaiting review'), { waitsFor: [headquarters] }),
      supplement: state(label('补充材料', 'More material needed'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
      }),
      accepted: state(label('已受理', 'Accepted')),
      refused: state(label('不予受理', 'Not accepted'), { final: true }),
      struckOff: state(label('已撤销', 'Struck off'), { final: true }),
      superseded: state(label('已失效', 'Superseded'), { final: true }),
      deleted: state(label('已删除', 'Deleted'), { final: true, gone: true }),
    },
    actions: {
      save: {
        label: label('暂存', 'Save draft'),
        by: 'owner',
        from: ['draft', 'supplement'],
        to: SAME,
        saves: true,
        checks: 'formats',
        effects: ['numberAgencyFiling'],
      },
      submit: {
        label: label('申请', 'Apply'),
        by: 'owner',
        from: ['draft', 'supplement'],
        to: 'reviewing',
        validate: true,
        effects: ['numberAgencyFiling', 'checkAgencyFiling'],
      },
      remove: { label: label('删除', 'Delete'), by: 'owner', from: ['draft'], to: 'deleted' },
      accept: {
        label: label('受理', 'Accept'),
        tells: { owner: result('已受理', 'accepted') },
        by: headquarters,
        from: ['reviewing'],
        to: 'accepted',
        ask: { opinion: opinionAsked },
        effects: ['noteAgencyOpinion', 'fileAgency'],
      },
      refuse: {
        label: label('不予受理', 'Do not accept'),
        tells: { owner: result('不予受理', 'not accepted') },
        by: headquarters,
        from: ['reviewing'],
        to: 'refused',
        ask: { opinion: opinionNeeded },
        effects: ['noteAgencyOpinion'],
      },
      supplement: {
        label: label('补充材料', 'Ask for more material'),
        tells: { owner: result('补充材料通知', 'more material needed') },
        by: headquarters,
        from: ['reviewing'],
        to: 'supplement',
        ask: { opinion: opinionNeeded },
        effects: ['noteAgencyOpinion'],
      },
      supersede: {
        label: label('由新备案取代', 'Replace by a new filing'),
        by: 'system',
        from: ['accepted'],
        to: 'superseded',
      },
      amend: {
        label: label('按变更更新', 'Brought up to date by a change'),
        by: 'system',
        from: ['accepted'],
        to: SAME,
        effects: ['amendAgencyFiling'],
      },
      strikeOff: {
        label: label('撤销备案', 'Strike off'),
        by: 'system',
        from: ['accepted'],
        to: 'struckOff',
      },
    },
  },
  list: {
    columns: ['applicationNo', 'certificateNo', 'nameZh', 'formerCertificateNo', 'state', 'country'],
    filters: [contains('certificateNo')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
