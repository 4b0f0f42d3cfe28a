/**
 * What each kind of field does with a value: how raw input is normalised, what is wrong with it, and the rule as a
 * sentence for the foot of the page. The record is exhaustive: a new kind does not compile until it is here.
 */
import Big from 'big.js'
import { isCalendarDate, normaliseDate } from './calendar-date.ts'
import { lengthOf } from './characters.ts'
import { chosenIn, joinChosen } from './chosen.ts'
import type { FieldOf, ScalarField, ScalarKind } from './field.ts'
import { isIdentityNumber } from './identity-number.ts'
import { isInstant, normaliseInstant } from './instant.ts'
import { label, type Label } from './label.ts'
import { normaliseCode, normaliseDecimal, normaliseEmail, normaliseLine, normaliseText } from './normalise.ts'
import { normalisePhone, wrongPhone } from './telephone.ts'
import { normaliseTraits, readTraits } from './traits.ts'

interface KindRules<Kind extends ScalarKind> {
  /** What a draft keeps of the raw input; also applied on paste and at every boundary. */
  readonly normalise: (raw: string, field: FieldOf<Kind>) => string
  /** The message for a wrong, non-empty, normalised value; null when right. */
  readonly wrong: (value: string, field: FieldOf<Kind>) => Label | null
  /** The rule in words. */
  readonly rule: (field: FieldOf<Kind>) => Label
  /** Longest text a draft may hold, in UTF-16 units: a limit on storage, not on correctness. */
  readonly draftMax: (field: FieldOf<Kind>) => number
}

/** What was pasted into the wrong field fits too: a draft that cannot be stored would take the other fields' input with it. */
const ROOM = 2_000
const TEXT_ROOM = 10_000

const tooLong = (max: number): Label => label(`不能超过 ${max} 个字符`, `At most ${max} characters`)

interface Bounds {
  readonly digits: number
  readonly scale: number
  readonly min?: string
  readonly above?: string
  readonly max?: string
}

const WHOLE = label('请输入整数', 'Enter a whole number')

function wrongDecimal(value: string, { digits, scale, min, above, max }: Bounds): Label | null {
  if (!/^-?\d+(\.\d+)?$/u.test(value)) return label('请输入数字', 'Enter a number')
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  if (fraction.length > scale && scale === 0) return WHOLE
  if (fraction.length > scale) return label(`最多 ${scale} 位小数`, `At most ${scale} decimal places`)
  if (whole.replace(/^0+(?=\d)/u, '').length > digits - scale)
    return label(`整数部分最多 ${digits - scale} 位`, `At most ${digits - scale} digits before the point`)
  const number = new Big(value)
  if (min !== undefined && number.lt(min)) return label(`不能小于 ${min}`, `Not less than ${min}`)
  if (above !== undefined && number.lte(above)) return label(`必须大于 ${above}`, `More than ${above}`)
  if (max !== undefined && number.gt(max)) return label(`不能大于 ${max}`, `Not more than ${max}`)
  return null
}

const kinds: { readonly [Kind in ScalarKind]: KindRules<Kind> } = {
  text: {
    normalise: (raw, field) => {
      const value = field.pattern || field.isNumber ? normaliseCode(raw) : normaliseLine(raw)
      const written = field.normalise?.(value) ?? value
      return field.letters === 'upper' ? written.toUpperCase() : written
    },
    wrong: (value, field) => {
      if (lengthOf(value) > field.max) return tooLong(field.max)
      if (field.pattern && !field.pattern.test.test(value)) return field.pattern.message
      return field.check?.(value) ?? null
    },
    rule: (field) =>
      field.pattern?.message ?? label(`最多 ${field.max} 个字符`, `At most ${field.max} characters`),
    draftMax: (field) => Math.max(field.max * 4, ROOM),
  },
  multiline: {
    normalise: normaliseText,
    wrong: (value, field) => (lengthOf(value) > field.max ? tooLong(field.max) : null),
    rule: (field) =>
      label(
        `最多 ${field.max} 个字符，Ctrl+Enter 换行`,
        `At most ${field.max} characters, Ctrl+Enter for a new line`,
      ),
    draftMax: (field) => Math.max(field.max * 4, TEXT_ROOM),
  },
  code: {
    normalise: normaliseCode,
    wrong: (value, { pattern }) => {
      if (pattern && !pattern.test.test(value)) return pattern.message
      return /^[\w./-]{1,64}$/u.test(value) ? null : label('请从代码表中选择', 'Choose from the code table')
    },
    rule: () =>
      label(
        '可按代码、中文名称或拼音首字母检索，空格键打开代码表',
        'Search by code, Chinese name or pinyin initials; Space opens the table',
      ),
    draftMax: () => ROOM,
  },
  reference: {
    normalise: (raw) => raw.trim(),
    wrong: (value) =>
      /^[\w.:-]{1,80}$/u.test(value) ? null : label('请从列表中选择', 'Choose a row of the list'),
    rule: () =>
      label(
        '可按编号、名称或拼音首字母检索，空格键打开列表',
        'Search by number, name or pinyin initials; Space opens the list',
      ),
    draftMax: () => ROOM,
  },
  date: {
    normalise: normaliseDate,
    wrong: (value, field) => {
      if (!isCalendarDate(value))
        return label('请输入正确的日期，例如 2026-11-21', 'Enter a date such as 2026-11-21')
      if (field.notBefore !== undefined && value < field.notBefore)
        return label(`不能早于 ${field.notBefore}`, `Not before ${field.notBefore}`)
      if (field.notAfter !== undefined && value > field.notAfter)
        return label(`不能晚于 ${field.notAfter}`, `Not after ${field.notAfter}`)
      return null
    },
    rule: () => label('日期，例如 2026-11-21 或 20261121', 'A date such as 2026-11-21 or 20261121'),
    draftMax: () => ROOM,
  },
  instant: {
    normalise: normaliseInstant,
    wrong: (value) =>
      isInstant(value)
        ? null
        : label(
            '请输入正确的日期和时间，例如 2026-11-21 09:05',
            'Enter a date and a time such as 2026-11-21 09:05',
          ),
    rule: () =>
      label(
        '本机时间的日期和时间，例如 2026-11-21 09:05 或 2026-11-21 09:05:07',
        'Date and time by the clock of this machine, such as 2026-11-21 09:05 or 2026-11-21 09:05:07',
      ),
    draftMax: () => ROOM,
  },
  decimal: {
    normalise: normaliseDecimal,
    wrong: wrongDecimal,
    rule: ({ digits, scale, scaleBy }) =>
      scale === 0
        ? label(`整数，最多 ${digits} 位`, `A whole number of at most ${digits} digits`)
        : label(
            `数字，最多 ${digits - scale} 位整数、${scale} 位小数${scaleBy ? '，小数位数按计量单位' : ''}`,
            `A number with at most ${digits - scale} digits before and ${scale} after the point${scaleBy ? ', fewer for some units' : ''}`,
          ),
    draftMax: () => ROOM,
  },
  money: {
    normalise: normaliseDecimal,
    wrong: (value, { scale }) => wrongDecimal(value, { digits: 19, scale, min: '0' }),
    rule: (field) =>
      label(
        `金额（${field.currency}），最多 ${field.scale} 位小数`,
        `An amount in ${field.currency} with at most ${field.scale} decimal places`,
      ),
    draftMax: () => ROOM,
  },
  choice: {
    normalise: normaliseLine,
    wrong: (value, field) =>
      Object.hasOwn(field.choices, value) ? null : label('请从下拉列表中选择', 'Choose from the list'),
    rule: () => label('从下拉列表中选择', 'Choose from the list'),
    draftMax: () => ROOM,
  },
  choices: {
    normalise: (raw, field) => joinChosen(field, chosenIn(normaliseLine(raw))),
    wrong: (value, field) => {
      const chosen = chosenIn(value)
      if (chosen.some((name) => !Object.hasOwn(field.choices, name)))
        return label('请从选项中选择', 'Choose from the options')
      return field.check?.(chosen) ?? null
    },
    rule: () => label('可多选，空格键勾选或取消', 'Several may be chosen; Space ticks and unticks'),
    draftMax: (field) => Object.keys(field.choices).join(',').length + 200,
  },
  flag: {
    normalise: (raw) => (/^(1|true|是|Y)$/iu.test(normaliseCode(raw)) ? '1' : ''),
    wrong: (value) => (value === '1' ? null : label('只能勾选或不勾选', 'Ticked or not')),
    rule: () => label('空格键勾选或取消', 'Space ticks and unticks'),
    draftMax: () => 20,
  },
  phone: {
    normalise: normalisePhone,
    wrong: (value, { isAbroad }) => wrongPhone(value, isAbroad),
    rule: ({ isAbroad }) =>
      isAbroad
        ? label(
            '+国家代码 号码，6 至 15 位数字；分机写在后面，例如 +61 2 5550 1234 ext 12',
            '+country code and number, 6 to 15 digits; an extension behind it, such as +61 2 5550 1234 ext 12',
          )
        : label(
            '手机号码，或 区号-号码-分机；400、服务号码、+国家代码、“转”分机均可',
            'A mobile number, or area code-number-extension; 400, service and foreign numbers too',
          ),
    draftMax: () => ROOM,
  },
  email: {
    normalise: normaliseEmail,
    wrong: (value, field) => {
      if (lengthOf(value) > field.max) return tooLong(field.max)
      return /^[^\s@<>()]+@[^\s@<>().]+(\.[^\s@<>().]+)+$/u.test(value)
        ? null
        : label('请输入正确的电子邮箱', 'Enter an e-mail address')
    },
    rule: () => label('电子邮箱，例如 name@example.com', 'An e-mail address such as name@example.com'),
    draftMax: () => ROOM,
  },
  idNumber: {
    normalise: (raw) => normaliseCode(raw).toUpperCase(),
    wrong: (value) =>
      isIdentityNumber(value) ? null : label('身份证号码不正确，请检查', 'This identity number is not valid'),
    rule: () => label('18 位公民身份号码', 'The 18 characters of a citizen identity number'),
    draftMax: () => ROOM,
  },
  password: {
    normalise: (raw) => raw,
    wrong: (value, field) =>
      lengthOf(value) > field.max ? tooLong(field.max) : (field.check?.(value) ?? null),
    rule: (field) =>
      label(`最多 ${field.max} 个字符，区分大小写`, `At most ${field.max} characters; capitals count`),
    draftMax: (field) => field.max * 4,
  },
  traits: {
    normalise: normaliseTraits,
    // What the code asks is judged among its fellows, with the facts of the code.
    wrong: (value) =>
      readTraits(value) === null
        ? label('请按“名称=值；名称=值”填写', 'Enter it as “name=value; name=value”')
        : null,
    rule: () =>
      label(
        '按所选编码逐项填写；在表格中写作“名称=值；名称=值”',
        'Each by itself, as the chosen code asks; in a sheet “name=value; name=value”',
      ),
    draftMax: () => TEXT_ROOM,
  },
}

/** The rules of one kind, typed for a field whose kind is not known statically. */
function rulesOf<Kind extends ScalarKind>(kind: Kind): KindRules<Kind> {
  return kinds[kind]
}

export function normaliseValue(field: ScalarField, raw: string): string {
  return rulesOf(field.kind).normalise(raw, field)
}

/** The message for a value, null when it is right. Empty values are right here: `required` is judged by the schema. */
export function wrongValue(field: ScalarField, value: string): Label | null {
  return value === '' ? null : rulesOf(field.kind).wrong(value, field)
}

/** The other field of the same form or row by which a value is judged too: the one that a code stands within, the unit of a quantity, the code that asks. */
export function judgedBy(field: ScalarField): string | undefined {
  if (field.kind === 'code') return field.within?.field
  if (field.kind === 'traits') return field.of
  return field.kind === 'decimal' ? field.scaleBy?.field : undefined
}

/** The field as it is while its unit is this one: with that unit's decimal places, and as many digits before the point as ever. */
export function inItsUnit(
  field: ScalarField,
  values: Readonly<Record<string, string | undefined>>,
): ScalarField {
  if (field.kind !== 'decimal' || !field.scaleBy) return field
  const scale = Math.min(field.scale, field.scaleBy.scaleOf(values[field.scaleBy.field] ?? ''))
  return { ...field, scale, digits: field.digits - field.scale + scale }
}

/** The rule of a field as a sentence for the foot of the page. */
export function ruleOf(field: ScalarField): Label {
  return field.hint ?? rulesOf(field.kind).rule(field)
}

export function draftMaxOf(field: ScalarField): number {
  return rulesOf(field.kind).draftMax(field)
}
