/** 备案证明申请 (REG-11, 证书管理): nothing to fill in, once a day; 已签发 can be downloaded until the next is applied for. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { date, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { exact, oneOf, range } from '../../../domain/kit/list.ts'
import { applicationFields, creditCodeField } from './application-fields.ts'
import { proofStates } from './states.ts'

const opinion = multiline(label('海关审核意见', 'Opinion of Customs'), { max: 500 })

export const proof = defineDocument({
  kind: 'registration.proof',
  system: 'registration',
  version: 1,
  title: label('备案证明申请', 'Proof of filing application'),
  sections: [
    section(label('申请信息', 'Application details'), {
      ...applicationFields,
      creditCode: creditCodeField,
      nameZh: text(label('企业中文名称', 'Name in Chinese'), { filledBy: 'system', max: 200 }),
      proofNo: text(label('备案证明编号', 'No. of the proof'), { filledBy: 'system', max: 40 }),
      issuedOn: date(label('签发日期', 'Issued on'), { filledBy: 'system' }),
    }),
  ],
  prefill: {
    record: 'registration.enterprise',
    by: 'creditCode',
    fields: { nameZh: 'nameZh' },
    account: { creditCode: 'creditCode', nameZh: 'tenantName' },
  },
  workflow: {
    initial: 'draft',
    states: proofStates,
    actions: {
      submit: {
        label: label('确认', 'Confirm'),
        by: 'owner',
        from: ['draft', 'storeFailed'],
        to: 'submitted',
        validate: true,
        effects: ['applyForProof'],
      },
      remove: {
        label: label('删除', 'Delete'),
        by: 'owner',
        from: ['draft', 'storeFailed'],
        to: 'deleted',
      },
      receive: { label: label('入库成功', 'Received'), by: 'officer', from: ['submitted'], to: 'stored' },
      failToReceive: {
        label: label('入库失败', 'Not received'),
        by: 'officer',
        from: ['submitted'],
        to: 'storeFailed',
        ask: { opinion },
        effects: ['noteOpinion'],
      },
      issue: {
        label: label('签发', 'Issue'),
        by: 'officer',
        from: ['stored'],
        to: 'issued',
        ask: { opinion },
        effects: ['noteOpinion', 'issueProof'],
      },
      refuse: {
        label: label('不通过', 'Refuse'),
        by: 'officer',
        from: ['stored'],
        to: 'refused',
        ask: { opinion: { ...opinion, required: true } },
        effects: ['noteOpinion'],
      },
      // Nobody's button: what a newer application does to an older one.
      supersede: {
        label: label('失效', 'Invalidate'),
        by: 'system',
        from: ['submitted', 'stored', 'issued'],
        to: 'superseded',
      },
    },
  },
  list: {
    columns: ['applicationNo', 'nameZh', 'appliedOn', 'state', 'proofNo', 'issuedOn', 'opinion', 'updatedAt'],
    filters: [range('appliedOn'), oneOf('state'), exact('creditCode')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
