/**
 * Why something was done, where a person gave no words of their own (SYNC-07): the audit log keeps a code with its values, which
 * outlive every wording, and the page says them in the reader's language. A code is never renamed or removed. Each system
 * declares its own codes; here are those of all.
 */
import { label, type Label } from '../kit/label.ts'

export interface ReasonKind<Name extends string = never> {
  readonly names: readonly Name[]
  say(values: Readonly<Record<Name, string>>): Label
}

export const reasonKind = <const Name extends string = never>(
  names: readonly Name[],
  say: (values: Readonly<Record<Name, string>>) => Label,
): ReasonKind<Name> => ({ names, say })

/** Reasons by their code. */
export type ReasonKinds = Readonly<Record<string, ReasonKind<string>>>

/** What a code says where it is one of these, else the code itself. */
export const chosen = (choices: Readonly<Record<string, Label>>, name: string): Label =>
  (Object.hasOwn(choices, name) ? choices[name] : undefined) ?? label(name, name)

const logIns = {
  client: label('登录客户端', 'To the client'),
  desk: label('登录海关端', 'To the desk'),
} as const

export const generalReasons = {
  document: reasonKind(['documentId'], ({ documentId }) =>
    label(`申请单 ${documentId}`, `application ${documentId}`),
  ),
  loginTo: reasonKind(['where'], ({ where }) => chosen(logIns, where)),
  sessions: reasonKind(['count'], ({ count }) => label(`共 ${count} 个登录`, `${count} sessions`)),
  card: reasonKind(['serial'], ({ serial }) => label(`卡介质 ${serial}`, `card ${serial}`)),
  cardFingerprint: reasonKind(['fingerprint'], ({ fingerprint }) =>
    label(`证书指纹 ${fingerprint}`, `certificate fingerprint ${fingerprint}`),
  ),
} as const

type ValuesOf<Kind> = Kind extends ReasonKind<infer Name> ? Readonly<Record<Name, string>> : never

/** As it is stored and sent. */
export interface AuditReason {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
}

/** `because` of these codes alone: `because('job', { certificateNo, jobId })` */
export const becauseOf =
  <Kinds extends object>(_kinds: Kinds) =>
  <Code extends keyof Kinds & string>(code: Code, values: ValuesOf<Kinds[Code]>): AuditReason => ({
    code,
    values,
  })

export const because = becauseOf(generalReasons)

/** A code or a value that this program does not know is shown as it is stored. */
export function sayReason(kinds: ReasonKinds, { code, values }: AuditReason): Label {
  const known = Object.hasOwn(kinds, code) ? kinds[code] : undefined
  if (known?.names.every((name) => Object.hasOwn(values, name))) return known.say(values)
  const raw = [code, ...Object.values(values)].join(' ')
  return label(raw, raw)
}

/** The reasons in a row, then what a person wrote; `words` is shown as it is. */
export function sayWhy(kinds: ReasonKinds, reasons: readonly AuditReason[], words: string): Label {
  const said = reasons.map((reason) => sayReason(kinds, reason))
  const join = (language: keyof Label, separator: string) =>
    [...said.map((each) => each[language]), words].filter((part) => part !== '').join(separator)
  return label(join('zh', '；'), join('en', '; '))
}
