/** 企业基本信息 in the order of manual 003, 图 2-1: the same in filing, change and the record. */
import { creditCodeField } from './application-fields.ts'
import { areaFields, inspectionFields, kindFields, parentFields, placeFields } from './enterprise-fields.ts'
import { contactFields, legalPersonFields } from './person-fields.ts'

export const basicFields = {
  creditCode: creditCodeField,
  ...placeFields,
  ...kindFields,
  ...legalPersonFields,
  ...contactFields,
  ...parentFields,
  ...areaFields,
  ...inspectionFields,
}
