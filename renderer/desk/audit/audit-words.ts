/**
 * What the codes of the audit log say (SYNC-07). The log keeps the codes, which outlive every wording; words are taken from
 * what declares them, and what is not known here is shown as it is stored.
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { blankStates } from '../../../domain/printing/blank.ts'
import { codeWords } from '../codes/words.ts'
import { noticeWords } from '../notices/words.ts'

type Words = Readonly<Record<string, Label>>
type Named = Readonly<Record<string, { readonly label: Label }>>

export interface AuditWords {
  readonly actions: Words
  readonly states: Words
}

/** Of what is no document: those move by the actions of their own workflow. */
const actions: Words = {
  issue: label('签发', 'Issue'),
  reserve: label('预留', 'Reserve'),
  commit: label('开始打印', 'Start printing'),
  settle: label('确认打印结果', 'Confirm the result'),
  release: label('释放', 'Release'),
  expire: label('到期', 'Expire'),
  writeOff: label('作废登记', 'Write off'),
  takeOver: label('按打印日志补记', 'Taken over from the print journal'),
  contradiction: label('打印日志与记录不符', 'The journal contradicts the record'),
  allowReprint: label('允许重打', 'Allow a reprint'),
  collectOnsite: label('改为现场出证', 'Change to on-site issuance'),
  register: label('登记工作站', 'Register the workstation'),
  update: label('更新工作站', 'Update the workstation'),
  login: label('登录', 'Log in'),
  logout: label('退出', 'Log out'),
  changePassword: label('修改密码', 'Change the password'),
  recoverKey: label('取回本机数据密钥', 'Recover the key of local data'),
  bindCard: label('绑定卡介质', 'Bind a card'),
  file: label('备案', 'Put on file'),
  change: label('变更备案', 'Change the filing'),
  cancel: label('注销备案', 'Cancel the filing'),
  look: label('查阅备案信息', 'Consult the filed information'),
  supersede: label('由新证明取代', 'Replace by a new proof'),
  publish: noticeWords.publish,
  withdraw: noticeWords.withdraw,
  'codes.add': codeWords.add,
  'codes.rename': codeWords.rename,
  'codes.retire': codeWords.retire,
  'codes.restore': codeWords.restore,
}

/** Of a print job at the server. */
const jobStates: Words = { released: label('已释放', 'Released'), expired: label('已到期', 'Expired') }

const labelsOf = (named: Named): Words => Object.fromEntries(Object.entries(named).map(([name, { label: said }]) => [name, said]))

/** A certificate is written as its 领证方式 and 打印状态 too. */
function certificateStates({ records }: Registry): Words {
  const certificate = records.get('certificates.export')
  if (!certificate) return {}
  const choices = ['collectBy', 'printStatus'].map((name) => certificate.fields[name]).flatMap((field) => (field?.kind === 'choice' ? Object.entries(field.choices) : []))
  return { ...labelsOf(certificate.states), ...Object.fromEntries(choices) }
}

/** Subjects are a document's id, a certificate's number, or `<what>:<number>`. */
const statesOf: { readonly [What in string]?: (registry: Registry) => Words } = {
  blank: () => ({ ...labelsOf(blankStates), ...jobStates }),
  blanks: () => labelsOf(blankStates),
  notice: () => ({ published: noticeWords.inForce, withdrawn: noticeWords.withdrawn }),
  qualification: ({ records }) => labelsOf(records.get('registration.qualification')?.states ?? {}),
}

/** `kind` is the document's whose id the subject is, where it is one. */
export function auditWords(registry: Registry, subject: string, kind: string | undefined): AuditWords {
  const workflow = kind === undefined ? undefined : registry.documents.get(kind)?.workflow
  if (workflow) return { actions: { ...actions, ...labelsOf(workflow.actions) }, states: labelsOf(workflow.states) }
  const [what = '', number] = subject.split(':')
  return { actions, states: number === undefined ? certificateStates(registry) : (Object.hasOwn(statesOf, what) ? (statesOf[what]?.(registry) ?? {}) : {}) }
}

/** A row of a code table is written as its names and, where it is retired, the day; the names are what they are in any language. */
export function codeRowState(stored: string): Label {
  const [, names, day] = /^(.*?)停用 (\d{4}-\d{2}-\d{2})$/su.exec(stored) ?? []
  return day === undefined ? label(stored, stored) : label(stored, `${names}retired ${day}`)
}

/** `selfPrint/printed` is two states. */
export const stateCodes = (stored: string): readonly string[] => stored.split('/')
