/** 使用单位, 退运记录, 销毁记录 (CCC-15, manual 004, 2.9): three forms of one kind of record; they share what is left of a product. */
import { combine } from '../../../../domain/kit/combined.ts'
import { defineDocument, section } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, oneOf } from '../../../../domain/kit/list.ts'
import { destructionFields, returnFields, usageFields } from './use-fields.ts'
import {
  certificateSection,
  dayRules,
  fromCertificate,
  reviewSection,
  shared,
  useFiles,
} from './use-parts.ts'
import { useProducts } from './use-products.ts'
import { wrongTaken } from './wrong-taken.ts'

const prefill = { record: 'exemption.certificate', by: 'certificateNo', rows: ['products'] } as const
const titles = {
  usage: label('使用单位', 'Using unit'),
  returning: label('退运记录', 'Record of a return'),
  destruction: label('销毁记录', 'Record of a destruction'),
}

export const usage = defineDocument({
  ...shared,
  kind: 'exemption.usage',
  title: titles.usage,
  sections: [certificateSection, section(titles.usage, usageFields), reviewSection],
  rows: { products: useProducts(label('本次使用数量', 'Used this time')) },
  attachments: useFiles(false),
  rules: dayRules('usedOn'),
  checks: [wrongTaken],
  prefill: {
    ...prefill,
    fields: {
      ...fromCertificate,
      useUnit: 'useUnit',
      useContact: 'useContact',
      usePhone: 'usePhone',
      useAddress: 'usePlace',
    },
  },
})

export const returning = defineDocument({
  ...shared,
  kind: 'exemption.return',
  title: titles.returning,
  sections: [certificateSection, section(titles.returning, returnFields), reviewSection],
  rows: { products: useProducts(label('本次退运数量', 'Returned this time')) },
  attachments: useFiles(true),
  rules: dayRules('returnedOn'),
  checks: [wrongTaken],
  prefill: { ...prefill, fields: fromCertificate },
})

export const destruction = defineDocument({
  ...shared,
  kind: 'exemption.destruction',
  title: titles.destruction,
  sections: [certificateSection, section(titles.destruction, destructionFields), reviewSection],
  rows: { products: useProducts(label('本次销毁数量', 'Destroyed this time')) },
  attachments: useFiles(true),
  rules: dayRules('destroyedOn'),
  checks: [wrongTaken],
  prefill: { ...prefill, fields: fromCertificate },
})

/** 【查看记录】: all three in one list. */
export const useRecords = combine({
  kind: 'exemption.records',
  title: label('产品使用记录', 'Records of the use of products'),
  of: [usage, returning, destruction],
  list: {
    columns: ['recordNo', 'kind', 'certificateNo', 'applicant', 'submittedOn', 'state'],
    filters: [oneOf('kind'), contains('recordNo'), contains('certificateNo'), oneOf('state')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
