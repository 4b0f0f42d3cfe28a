/** 注册资料填写页 and 取回密码 (manual 004, 1.1 and 1.4) as forms. */
import { LOGIN_NAME } from '../../../../domain/general/profile.ts'
import { wrongPassword } from '../../../../domain/general/password.ts'
import { email, password, text } from '../../../../domain/kit/field.ts'
import { defineForm, section } from '../../../../domain/kit/form.ts'
import { label } from '../../../../domain/kit/label.ts'
import { codeFields, ownFields, sharedFields } from './profile.ts'

export const USER_NAME = label('用户名', 'User name')
const NAME_FORM = label(
  '4–20 位字母、数字或下划线，以字母开头',
  '4 to 20 letters, digits or _, beginning with a letter',
)
/** All of it is on one page, and on the page of the user's own data. */
export const profileSections = [
  section(
    label('申请单位信息（本单位所有用户共用）', 'Applicant, shared by all users of the organisation'),
    sharedFields,
  ),
  section(label('联系人和产品最终使用地', 'Contact and place of final use'), ownFields),
] as const

const codesDiffer = ({
  fields,
}: {
  readonly fields: { creditCode?: string | undefined; organisationCode?: string | undefined }
}): boolean =>
  fields.creditCode?.length === 18 &&
  fields.creditCode.slice(8, 17) !== (fields.organisationCode ?? '').replace('-', '')

export const codesAgree = {
  at: 'fields.creditCode',
  wrong: codesDiffer,
  message: label(
    '统一社会信用代码的第 9–17 位须与组织机构代码一致',
    'Characters 9 to 17 of the credit code must be the organisation code',
  ),
} as const

export const registerForm = defineForm({
  title: label('注册', 'Register'),
  sections: [
    section(label('用户', 'User'), {
      loginName: text(USER_NAME, {
        max: 20,
        required: true,
        normalise: (value) => value.toLowerCase(),
        pattern: { test: LOGIN_NAME, message: NAME_FORM },
      }),
      password: password(label('密码', 'Password'), { required: true, isNew: true }),
      passwordAgain: password(label('确认密码', 'Password, again'), { required: true, isNew: true }),
      ...codeFields,
    }),
    ...profileSections,
  ],
  rules: [
    codesAgree,
    {
      at: 'fields.passwordAgain',
      wrong: ({ fields }) => fields.passwordAgain !== undefined && fields.passwordAgain !== fields.password,
      message: label('两次输入的密码不一致', 'The two passwords differ'),
    },
    {
      at: 'fields.password',
      wrong: ({ fields }) =>
        fields.password !== undefined && wrongPassword(fields.password, fields.loginName ?? '') !== null,
      message: label(
        '密码至少 8 位，不能包含用户名，不能是常见或过于简单的密码',
        'At least 8 characters, without the user name, and nothing common or too simple',
      ),
    },
  ],
})

export const forgottenForm = defineForm({
  title: label('取回密码', 'Get the password back'),
  sections: [
    section(label('注册时填写的用户名和邮箱地址', 'User name and e-mail as registered'), {
      loginName: text(USER_NAME, { max: 20, required: true, normalise: (value) => value.toLowerCase() }),
      email: email(label('邮箱地址', 'E-mail address'), { required: true }),
    }),
  ],
})
