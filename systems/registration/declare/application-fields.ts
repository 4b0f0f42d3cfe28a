/** 申请信息 of every application of this system: what the server fills, and for whom it is made. 更新时间 and 申请状态 are the row's own. */
import { choices, date, flag, multiline, text } from '../../../domain/kit/field.ts'
import { checkCreditCode, CREDIT_CODE_PATTERN } from '../../../domain/kit/checks/credit-code.ts'
import { chosenIn } from '../../../domain/kit/chosen.ts'
import { label } from '../../../domain/kit/label.ts'
import { refuseToggle } from './exclusions.ts'
import { qualificationTypes } from './qualification-types.ts'

export const applicationFields = {
  applicationNo: text(label('申请统一编号', 'Application no.'), {
    isNumber: true,
    filledBy: 'system',
    max: 40,
  }),
  appliedOn: date(label('申请时间', 'Applied at'), { filledBy: 'system' }),
  opinion: multiline(label('海关审核意见', 'Opinion of Customs'), { filledBy: 'system', max: 500, lines: 2 }),
}

/** Manual 003, 5.1.1.6 小提示 3: 「备案审批通过后，备案编码可在申请单查询或者备案信息查询页面查看」. One for each type that is given one, in the order of the types. */
export const customsCodeField = text(label('海关备案编码', 'Customs code'), { filledBy: 'system', max: 120 })

/** 为其他主体备案 and 为其他主体变更备案 (card only): set once by the box that asks for the code and the promise. */
export const agencyFields = {
  forOthers: flag(label('为其他主体办理', 'On behalf of another entity'), { filledBy: 'system' }),
  promised: flag(label('已勾选承诺书', 'Promise ticked'), { filledBy: 'system' }),
}

const CREDIT_CODE_RULE = label(
  '18 位统一社会信用代码，由阿拉伯数字和大写字母（不含 I、O、S、V、Z）组成',
  '18 digits and capital letters, without I, O, S, V and Z',
)

export const creditCodeField = text(label('统一社会信用代码', 'Unified social credit code'), {
  letters: 'upper',
  filledBy: 'system',
  required: true,
  max: 18,
  pattern: { test: CREDIT_CODE_PATTERN, message: CREDIT_CODE_RULE },
  check: checkCreditCode,
})

/** What the enterprise holds already: 已备案. The server knows; the client shows its own records' until then. */
export const filedTypesField = choices(
  label('已备案资质', 'Qualifications already filed'),
  qualificationTypes,
  { filledBy: 'system' },
)

/** 申请资质类型: each click is judged by the table of exclusions, together with what is filed already. */
export const typesField = choices(label('申请资质类型', 'Qualifications applied for'), qualificationTypes, {
  required: true,
  hint: label(
    '支持多选；各个资质间有互斥、依赖关系，请根据提示信息选择',
    'Several may be chosen; some exclude or require each other',
  ),
  refuse: (chosen, toggled, values) => refuseToggle(chosen, toggled, chosenIn(values?.['filedTypes'])),
})
