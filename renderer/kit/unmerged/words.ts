import type { ConflictKind, Unmerged } from '../../../contract/local/documents.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

export const say = {
  application: label('申请', 'Application'),
  about: label('内容', 'Content'),
  state: label('处理情况', 'Handling'),
  why: label('原因', 'Reason'),
  theirState: label('单据状态', 'Document status'),
  savedAt: label('本机修改时间', 'Changed here'),
  keptAt: label('收起时间', 'Put aside at'),
  open: label('待核对', 'To compare'),
  aside: label('已收起', 'Put aside'),
  copied: label('已复制', 'Copied'),
  compare: label('核对差异', 'Compare'),
  look: label('查看', 'View'),
  openDocument: label('打开单据', 'Open the document'),
  openCopy: label('打开新申请单', 'Open the new application'),
  asNew: label('复制为新申请单', 'Copy as a new application'),
  title: label('收起的修改', 'Changes put aside'),
  none: label(
    '没有未合并的修改。同事改动了您正在修改的单据时，列在这里',
    'None. When a colleague changes a document that you are changing, it stands here',
  ),
  unnamed: label('（未填写）', '(not filled)'),
  unknown: label('未知类型', 'Unknown type'),
  deleted: label('已删除', 'deleted'),
  forget: label(
    '确定删除这份收起的修改及其附件吗？删除后不能恢复。',
    'Delete these changes and their files? This cannot be undone.',
  ),
} as const

/** Why the edits are not in the document. */
export const reasons: { readonly [Kind in ConflictKind]: Label } = {
  content: label('同事已修改这份单据', 'A colleague has changed the document'),
  state: label(
    '单据已办理，当前状态不能再修改',
    'The document has been moved on; it can no longer be changed',
  ),
  gone: label('同事已删除这份单据', 'A colleague has deleted the document'),
  newer: label('同事用更新版本的 Sill 修改了这份单据', 'A colleague changed it with a newer Sill'),
  record: label('在册信息已更新', 'What is on file has changed'),
}

/** What has become of them so far. */
export const standingOf = ({ version, copy }: Unmerged): { readonly text: Label; readonly tone: string } =>
  version === null
    ? { text: say.open, tone: 'tone-due' }
    : copy === null
      ? { text: say.aside, tone: '' }
      : { text: say.copied, tone: 'tone-good' }
