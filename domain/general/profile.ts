/**
 * 注册资料: what who registers says of themselves and of their organisation, as a system declares it. One part is shared by all users
 * of the organisation (manual 004, 1.1 and 3); general code knows the meaning of the fields named in `means`, and of no other.
 */
import type { SystemName } from '../kit/document.ts'
import type { ScalarFields } from '../kit/field.ts'

export type ProfileValues = Readonly<Record<string, string>>

export interface ProfileDefinition {
  /** What a new user works in. */
  readonly system: SystemName
  /** Of what who registers agrees to; kept with the account. */
  readonly statementVersion: string
  readonly fields: ScalarFields
  /** Names of the fields that all users of an organisation share. */
  readonly shared: readonly string[]
  /** Those of them that are told to whoever knows the organisation's code. */
  readonly told: readonly string[]
  readonly means: {
    /** Its name. Shared. */
    readonly organisation: string
    /** 组织机构代码: whose user one is. Never changed. */
    readonly organisationCode: string
    /** 统一社会信用代码: given once. */
    readonly creditCode: string
    readonly person: string
    readonly phone: string
    readonly email: string
  }
}

/** 4 to 20 small letters, digits and `_`, a letter first. */
export const LOGIN_NAME = /^[a-z][a-z0-9_]{3,19}$/u

/** Fields that must be filled and are not: what an account from elsewhere has still to say. */
export const missingIn = ({ fields }: ProfileDefinition, values: ProfileValues): string[] =>
  Object.entries(fields).flatMap(([name, { required }]) =>
    required === true && (values[name] ?? '') === '' ? [name] : [],
  )

/** 9 characters without a hyphen; what is a credit code of 18 has them as its 9th to 17th. */
export function organisationCodeIn(typed: string): string {
  const plain = typed.replaceAll('-', '').toUpperCase()
  return plain.length === 18 ? plain.slice(8, 17) : plain
}
