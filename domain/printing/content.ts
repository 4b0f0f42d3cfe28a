/**
 * What a certificate says, as data: the values that a layout places on the blank form. Keys ending in `Zh` / `En` are
 * the two languages of one statement; a layout takes what its language needs.
 */
import * as z from 'zod'

export const contentKeys = [
  'certificateNo',
  'consignorZh',
  'consignorEn',
  'consigneeZh',
  'consigneeEn',
  'productZh',
  'productEn',
  'botanicalName',
  'quantity',
  'weight',
  'packages',
  'packaging',
  'originZh',
  'originEn',
  'destinationZh',
  'destinationEn',
  'conveyanceZh',
  'conveyanceEn',
  'entryPoint',
  'marks',
  'dispatchDate',
  'inspectionDate',
  'establishment',
  'establishmentNo',
  'treatment',
  'treatmentDate',
  'chemical',
  'durationTemperature',
  'concentration',
  'statementZh',
  'statementEn',
  'declarationZh',
  'declarationEn',
  'placeOfIssueZh',
  'placeOfIssueEn',
  'dateOfIssue',
  'officerZh',
  'officerEn',
] as const
export type ContentKey = (typeof contentKeys)[number]

export const itemKeys = [
  'no',
  'nameZh',
  'nameEn',
  'spec',
  'packages',
  'quantity',
  'weight',
  'batchNo',
] as const
export type ItemKey = (typeof itemKeys)[number]

const textOf = z.string().max(20_000)
export const certificateContentSchema = z.strictObject({
  values: z.partialRecord(z.enum(contentKeys), textOf),
  items: z.array(z.partialRecord(z.enum(itemKeys), z.string().max(500))).max(500),
})
export type CertificateContent = z.infer<typeof certificateContentSchema>
