/**
 * 修改用户信息 (manual 004, 3): user name and organisation code cannot be changed. What all users share is changed by confirmed users only,
 * a credit code is given once, and another address of mails needs the password.
 */
import { SYSTEM } from '../../../../domain/kit/fillers.ts'
import { password, text, type ScalarFields } from '../../../../domain/kit/field.ts'
import { defineForm, section } from '../../../../domain/kit/form.ts'
import { label } from '../../../../domain/kit/label.ts'
import { codeFields, ownFields, sharedFields } from './profile.ts'
import { codesAgree, profileSections, USER_NAME } from './register-form.ts'

export const PROFILE_TITLE = label('修改用户信息', 'Change the user information')

/** Read only where `isLocked`: the server has them. */
const lockedIf = <Fields extends ScalarFields>(isLocked: boolean, fields: Fields): Fields =>
  isLocked
    ? (Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { ...field, filledBy: SYSTEM, required: false },
        ]),
      ) as unknown as Fields) // the same names and kinds
    : fields

interface Standing {
  readonly hasCreditCode: boolean
  /** Not confirmed yet. */
  readonly isPending: boolean
  /** The address as it is stored. */
  readonly email: string
}

export function profileForm({ hasCreditCode, isPending, email }: Standing) {
  const [ofOrganisation, ofUser] = profileSections
  const isNewAddress = ({ fields }: { readonly fields: { readonly email?: string | undefined } }) =>
    fields.email !== undefined && fields.email !== email
  return defineForm({
    title: PROFILE_TITLE,
    sections: [
      section(label('用户', 'User'), {
        loginName: text(USER_NAME, { max: 20, filledBy: SYSTEM }),
        ...lockedIf(true, { organisationCode: codeFields.organisationCode }),
        ...lockedIf(hasCreditCode || isPending, { creditCode: codeFields.creditCode }),
      }),
      section(ofOrganisation.title, lockedIf(isPending, sharedFields)),
      section(ofUser.title, {
        ...ownFields,
        password: password(label('当前密码', 'Current password'), {
          hint: label('修改邮箱地址时须填写', 'Needed when the e-mail address is changed'),
        }),
      }),
    ],
    rules: [codesAgree],
    requires: [
      {
        at: ['fields.password'],
        when: isNewAddress,
        message: label(
          '修改邮箱地址须填写当前密码',
          'Give the current password to change the e-mail address',
        ),
      },
    ],
  })
}
