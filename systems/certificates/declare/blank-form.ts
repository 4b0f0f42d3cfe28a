/** 空白单证: the numbered forms that an enterprise has been issued, as its own mirror shows them (PRN-07). */
import { blankKinds } from '../../../domain/printing/blank-kinds.ts'
import { blankStates, spoilReasons } from '../../../domain/printing/blank.ts'
import { choice, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'

export const blankForm = defineRecord({
  kind: 'certificates.blank',
  title: label('空白单证', 'Blank forms'),
  fields: {
    blankNo: text(label('空白单证编号', 'Blank no.'), { isNumber: true }),
    blankKind: choice(label('单证种类', 'Kind of blank'), blankKinds),
    holder: text(label('申领单位', 'Holder of the blank')),
    certificateNo: text(label('证书编号', 'Certificate no.'), { isNumber: true }),
    jobId: text(label('打印任务', 'Print job'), { isNumber: true }),
    workstation: text(label('工作站', 'Workstation')),
    spoilReason: choice(label('作废原因', 'Reason for voiding'), spoilReasons),
  },
  states: blankStates,
  list: {
    columns: ['blankNo', 'blankKind', 'state', 'certificateNo', 'spoilReason', 'workstation', 'updatedAt'],
    filters: [
      contains('blankNo'),
      oneOf('blankKind'),
      oneOf('state'),
      contains('certificateNo'),
      range('updatedAt'),
    ],
    sort: { column: 'blankNo', direction: 'asc' },
  },
})
