/** What 使用单位, 退运记录 and 销毁记录 have in common, and what each asks (manual 004, 2.9). */
import { choice, code, date, instant, multiline, phone, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { ORGANS, portFields } from '../quantities/port-fields.ts'
import { certificateFields } from '../quantities/line-fields.ts'

const bySystem = { filledBy: 'system' } as const
const required = { required: true } as const

export const recordFields = {
  recordNo: text(label('记录编号', 'Record no.'), { ...bySystem, max: 40 }),
  ...certificateFields,
  issueOffice: code(label('签发检验检疫局', 'Issuing office'), ORGANS, bySystem),
  /** The day of issue, before which nothing can have been used. */
  issuedOn: date(label('签发日期', 'Exemption issued on'), bySystem),
}

export const reviewFields = {
  submittedOn: instant(label('提交时间', 'Submitted at'), bySystem),
  opinion: multiline(label('审核意见', 'Review opinion'), { ...bySystem, max: 500, lines: 2 }),
  reviewedOn: instant(label('审核时间', 'Reviewed at'), bySystem),
}

const remark = multiline(label('备注', 'Remarks'), { max: 500, lines: 2 })

export const usageFields = {
  useUnit: text(label('使用单位', 'Using unit'), { ...required, max: 200 }),
  useContact: text(label('使用单位联系人', 'Contact of the using unit'), { ...required, max: 100 }),
  usePhone: phone(label('使用单位联系电话', 'Telephone of the using unit'), required),
  useAddress: text(label('使用单位地址', 'Address of the using unit'), { ...required, max: 255 }),
  usedOn: date(label('使用日期', 'Used on'), required),
  usage: multiline(label('使用情况说明', 'About the use'), { max: 1000, lines: 2 }),
  remark,
}

export const returnFields = {
  returnedOn: date(label('退运日期', 'Returned on'), required),
  reason: multiline(label('退运原因', 'Reason of the return'), { ...required, max: 1000, lines: 2 }),
  ...portFields(
    label('退运口岸（直属局）', 'Port of the return: direct office'),
    label('退运口岸', 'Port of the return'),
    required,
  ),
  declarationNo: text(label('出口报关单号', 'Export declaration no.'), {
    ...required,
    max: 18,
    pattern: {
      test: /^\d{18}$/u,
      message: label('请输入 18 位报关单号', 'Enter a declaration no. of eighteen digits'),
    },
  }),
  destination: code(label('退运目的国（地区）', 'Destination of the return'), 'countries'),
  remark,
}

export const destructionMethods = {
  dismantled: label('拆解', 'Dismantled'),
  crushed: label('粉碎', 'Crushed'),
  burnt: label('焚烧', 'Burnt'),
  other: label('其他', 'Other'),
}

export const destructionFields = {
  destroyedOn: date(label('销毁日期', 'Destroyed on'), required),
  reason: multiline(label('销毁原因', 'Reason of the destruction'), { ...required, max: 1000, lines: 2 }),
  destroyedAt: text(label('销毁地点', 'Destroyed at'), { ...required, max: 255 }),
  method: choice(label('销毁方式', 'Method of destruction'), destructionMethods, required),
  destroyer: text(label('销毁单位', 'Unit that destroyed them'), { ...required, max: 200 }),
  witness: text(label('监督人', 'Witness'), { max: 100 }),
  remark,
}
