/** What can go wrong with a draft, in the clerk's words. */
import { counted, label, type Label } from '../../../domain/kit/label.ts'
import { problem, type PlacedMessage, type Problem } from '../../../domain/kit/problem.ts'

export const draftUnknown = (): Problem =>
  problem('DRAFT_NOT_FOUND', label('没有这份单据', 'There is no such document'))
/** Deleted at the server; what was written here and put aside is kept, and can be copied. */
export const deletedElsewhere = (): Problem =>
  problem('DRAFT_DELETED', label('这份单据已被删除', 'This document was deleted'), {
    detail: label('本机的修改已收起，没有丢失', 'The changes made here were put aside; nothing is lost'),
    next: label('需要时请复制为新申请单', 'Copy them as a new draft if they are needed'),
  })
/** Never handed in and kept as long as it is kept; it stands in this machine's archive. */
export const archivedHere = (): Problem =>
  problem(
    'DRAFT_DELETED',
    label(
      '这份单据未提交，已超过保留期限，存入本机归档',
      'It was not handed in, its time is over, and it stands in the archive of this computer',
    ),
    { next: label('需要时请从归档恢复', 'Restore it from the archive if it is needed') },
  )
export const kindUnknown = (kind: string): Problem =>
  problem('DRAFT_KIND', label(`没有单据类型“${kind}”`, `There is no document type "${kind}"`))
export const mayNotBegin = ({ title }: { readonly title: Label }): Problem =>
  problem('DRAFT_NOT_YOURS', label(`您的账号不能新建${title.zh}`, `Your account may not begin: ${title.en}`))
export const draftConflict = (): Problem =>
  problem(
    'DRAFT_CONFLICT',
    label(
      '这份单据已在别处（另一窗口，或同事的电脑）修改',
      "This document was changed elsewhere: another window, or a colleague's computer",
    ),
    { next: label('请重新打开，核对后再修改', 'Open it again, look, then change it') },
  )
export const notEditable = (state: string): Problem =>
  problem(
    'DRAFT_NOT_EDITABLE',
    label(`当前状态“${state}”不能修改`, `It cannot be changed in the state "${state}"`),
  )
export const contentInvalid = (places: PlacedMessage[]): Problem =>
  problem('INPUT_CONTENT', label('内容不符合表单的格式', 'The content does not fit the form'), { places })
export const incomplete = (places: PlacedMessage[]): Problem =>
  problem(
    'DRAFT_INCOMPLETE',
    label(`有 ${places.length} 处需要修改`, `${counted(places.length, 'place')} to correct`),
    { places },
  )
export const alreadyWaiting = (): Problem =>
  problem(
    'DRAFT_WAITING',
    label('这份单据已提交，正在等待发送', 'This document has been submitted and waits to be sent'),
    { next: label('如需修改，请先撤回', 'Withdraw it first to change it') },
  )
export const nothingToWithdraw = (): Problem =>
  problem(
    'DRAFT_NOT_WAITING',
    label('这份单据没有等待发送的提交', 'Nothing of this document waits to be sent'),
  )
export const alreadySent = (): Problem =>
  problem(
    'DRAFT_SENT',
    label(
      '已经发送或可能已经到达服务器，不能撤回',
      'It has been sent, or may have reached the server; it cannot be withdrawn',
    ),
  )
export const keyUsed = (): Problem =>
  problem(
    'DRAFT_KEY_USED',
    label('提交编号已被另一份单据使用', 'The key of this submission belongs to another document'),
  )
export const noAction = (state: string): Problem =>
  problem(
    'DRAFT_NO_ACTION',
    label(`当前状态“${state}”不能提交`, `It cannot be submitted in the state "${state}"`),
  )
export const outdated = (): Problem =>
  problem(
    'DRAFT_NEWER_FORM',
    label(
      '这份单据由更新版本的 Sill 填写，当前版本不能修改',
      'A newer version of Sill wrote this document; it cannot be changed here',
    ),
    {
      detail: label('内容没有改动，也没有丢失', 'Nothing was changed or lost'),
      next: label('请升级 Sill 后再修改', 'Install the newest version, then change it'),
    },
  )
/** The same code: the comparison is what comes next. */
export const recordMovedOn = (): Problem =>
  problem(
    'SYNC_CONFLICT',
    label(
      '在册信息在此单据填写之后已更新，请先核对差异',
      'What is on file has changed since this was begun: compare first',
    ),
    { retrySafe: false },
  )

export const changedElsewhere = (): Problem =>
  problem(
    'SYNC_CONFLICT',
    label(
      '这份单据已被同事修改，与本机的草稿不一致',
      'A colleague changed this document; it differs from the draft on this computer',
    ),
    {
      detail: label('两边的内容都没有丢失', 'Neither side has lost anything'),
      next: label('请先核对差异，确定后再提交', 'Compare the differences first, then submit'),
    },
  )
export const noConflict = (): Problem =>
  problem(
    'DRAFT_NOT_FOUND',
    label('这份单据没有需要核对的差异', 'There is nothing to compare in this document'),
  )
export const undecided = (places: PlacedMessage[]): Problem =>
  problem(
    'DRAFT_UNDECIDED',
    label(`还有 ${places.length} 处没有选择`, `${counted(places.length, 'difference')} not decided yet`),
    { places },
  )
export const nothingToUndo = (): Problem =>
  problem('DRAFT_NO_VERSION', label('没有可以恢复的版本', 'There is no version to bring back'))
export const noSuchVersion = (): Problem =>
  problem(
    'DRAFT_NO_VERSION',
    label('这份收起的修改已不在本机', 'These changes are no longer on this computer'),
    { next: label('请刷新列表', 'Refresh the list') },
  )
export const otherKind = (): Problem =>
  problem('DRAFT_KIND', label('只能复制同一种单据', 'Only a document of the same type can be copied'))
export const fileMissing = (): Problem =>
  problem(
    'FILE_MISSING',
    label('附件不在本机，请重新添加', 'An attachment is not on this computer; add it again'),
  )
export const sourceUnknown = (record: Label, no: string): Problem =>
  problem('CERT_NOT_FOUND', label(`没有找到 ${no} 对应的${record.zh}`, `There is no ${record.en} ${no}`))
