/**
 * Why something was done, where a person gave no words of their own (SYNC-07): the audit log keeps a code with its values, which
 * outlive every wording, and the page says them in the reader's language. A code is never renamed or removed.
 */
import { label, type Label } from '../kit/label.ts'
import { spoilReasons } from '../printing/blank.ts'
import { exportCertificate } from '../systems/certificates/export-certificate.ts'
import { namesOf, typesIn } from '../systems/registration/qualification-types.ts'

interface Kind<Name extends string> {
  readonly names: readonly Name[]
  readonly say: (values: Readonly<Record<Name, string>>) => Label
}

const kind = <const Name extends string = never>(names: readonly Name[], say: Kind<Name>['say']): Kind<Name> => ({ names, say })

/** What a code says where it is one of these, else the code itself. */
const chosen = (choices: Readonly<Record<string, Label>>, name: string): Label => (Object.hasOwn(choices, name) ? choices[name] : undefined) ?? label(name, name)

const formats = exportCertificate.fields.format.choices
const collections = exportCertificate.fields.collectBy.choices
const logIns = { client: label('登录客户端', 'To the client'), desk: label('登录海关端', 'To the desk') } as const

export const auditReasons = {
  job: kind(['certificateNo', 'jobId'], ({ certificateNo, jobId }) => label(`证书 ${certificateNo}，打印任务 ${jobId}`, `certificate ${certificateNo}, print job ${jobId}`)),
  printJob: kind(['jobId'], ({ jobId }) => label(`打印任务 ${jobId}`, `print job ${jobId}`)),
  workstation: kind(['name'], ({ name }) => label(`工作站“${name}”`, `workstation "${name}"`)),
  journalStarted: kind(['jobId'], ({ jobId }) => label(`打印日志记载打印任务 ${jobId} 已开始打印`, `the print journal says that print job ${jobId} started to print`)),
  spoiled: kind(['reason'], ({ reason }) => chosen(spoilReasons, reason)),
  newKey: kind([], () => label('更换了工作站公钥', "the workstation's key is new")),
  certificate: kind(['format', 'collectBy'], ({ format, collectBy }) => {
    const [what, by] = [chosen(formats, format), chosen(collections, collectBy)]
    return label(`证书格式：${what.zh}，领证方式：${by.zh}`, `format: ${what.en}, collection: ${by.en}`)
  }),
  blankRange: kind(['from', 'to', 'count'], ({ from, to, count }) => label(`${from} 至 ${to}，共 ${count} 份`, `${from} to ${to}, ${count} in all`)),
  document: kind(['documentId'], ({ documentId }) => label(`申请单 ${documentId}`, `application ${documentId}`)),
  qualifications: kind(['types'], ({ types }) => label(`资质类型：${namesOf(typesIn(types), '、', 'zh')}`, `qualifications: ${namesOf(typesIn(types), ', ', 'en')}`)),
  creditCode: kind(['creditCode'], ({ creditCode }) => label(`统一社会信用代码 ${creditCode}`, `unified social credit code ${creditCode}`)),
  onBehalf: kind([], () => label('代其他相对人办理', 'on behalf of another entity')),
  loginTo: kind(['where'], ({ where }) => chosen(logIns, where)),
  card: kind(['serial'], ({ serial }) => label(`卡介质 ${serial}`, `card ${serial}`)),
  cardFingerprint: kind(['fingerprint'], ({ fingerprint }) => label(`证书指纹 ${fingerprint}`, `certificate fingerprint ${fingerprint}`)),
} as const

type Kinds = typeof auditReasons
export type AuditCode = keyof Kinds
type ValuesOf<Code extends AuditCode> = Kinds[Code] extends Kind<infer Name> ? Readonly<Record<Name, string>> : never

/** As it is stored and sent. */
export interface AuditReason {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
}

/** `because('job', { certificateNo, jobId })` */
export const because = <Code extends AuditCode>(code: Code, values: ValuesOf<Code>): AuditReason => ({ code, values })

/** A code or a value that this program does not know is shown as it is stored. */
export function sayReason({ code, values }: AuditReason): Label {
  const known = (Object.hasOwn(auditReasons, code) ? auditReasons[code as AuditCode] : undefined) as Kind<string> | undefined // its own names are checked next
  if (known?.names.every((name) => Object.hasOwn(values, name))) return known.say(values)
  const raw = [code, ...Object.values(values)].join(' ')
  return label(raw, raw)
}

/** The reasons in a row, then what a person wrote; `words` is shown as it is. */
export function sayWhy(reasons: readonly AuditReason[], words: string): Label {
  const said = reasons.map(sayReason)
  const join = (language: keyof Label, separator: string) => [...said.map((each) => each[language]), words].filter((part) => part !== '').join(separator)
  return label(join('zh', '；'), join('en', '; '))
}
