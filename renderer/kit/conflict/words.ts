import type { ConflictKind } from '../../../contract/local/documents.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

export const say = {
  title: label('核对差异', 'Compare'),
  place: label('项目', 'Item'),
  base: label('原值', 'Before'),
  mine: label('本机', 'This computer'),
  theirs: label('对方', 'Other side'),
  onFile: label('在册', 'On file'),
  result: label('结果', 'Result'),
  takeMine: label('采用本机', 'Take this computer’s'),
  takeTheirs: label('采用对方', 'Take the other side’s'),
  allMine: label('全部采用本机', 'Take all of this computer’s'),
  allTheirs: label('全部采用对方', 'Take all of the other side’s'),
  merged: label('自动合并', 'Merged'),
  open: label('待选择', 'To be chosen'),
  nothing: label('（空）', '(empty)'),
  removed: label('已删除', 'removed'),
  added: label('新增', 'added'),
  changed: label('已修改', 'changed'),
  more: (count: number): Label => label(`等 ${count} 处`, `and more, ${count} in all`),
  told: ({ zh, en }: Label, at: string): Label =>
    label(
      `${zh} 于 ${at} 修改了这份单据，本页已是修改后的内容。`,
      `${en} changed this document at ${at}; this page shows it as changed. `,
    ),
  changedBy: ({ zh, en }: Label, at: string): Label =>
    label(`${zh} 于 ${at} 修改：`, `Changed by ${en} at ${at}: `),
  otherHand: ({ zh, en }: Label, at: string): Label =>
    label(
      `您填写时，${zh} 于 ${at} 修改了这份单据。您填写的内容没有被覆盖，两边都没有丢失，请核对。`,
      `While you were writing, ${en} changed this document at ${at}. What you wrote was not overwritten and nothing is lost on either side: compare.`,
    ),
  look: label('查看改动', 'View the changes'),
  seen: label('知道了', 'Got it'),
  left: (count: number): Label => label(`还有 ${count} 处需要选择`, `${count} still to be chosen`),
  ready: label(
    '全部差异已有结果，确定后写入草稿，可以撤销',
    'Every difference has a result; it can be undone after OK',
  ),
  same: label('两边的内容相同', 'Both sides say the same'),
  asNew: label('另存为新草稿', 'Keep mine as a new draft'),
  giveUp: label('放弃本机修改', 'Drop my changes'),
  undo: label('撤销选择', 'Undo the choice'),
  resolved: label('已按核对结果合并。', 'Merged as chosen.'),
  steppedBack: label(
    '本机的修改已收起，没有丢失。',
    'The changes made here were put aside; nothing is lost.',
  ),
  // What a colleague has saved comes to this computer by itself: whoever types meanwhile meets it as another window's.
  otherWindow: label(
    '这份草稿已在别处（另一窗口，或同事的电脑）被修改，两边的内容都没有丢失，请核对。保存时间：',
    "This draft was changed elsewhere (another window, or a colleague's computer); nothing is lost on either side: compare. Saved at ",
  ),
  handedIn: label(
    '这份单据已在别处（另一窗口，或同事的电脑）办理，当前状态不能再修改。',
    "The document was moved on elsewhere (another window, or a colleague's computer) and can no longer be changed.",
  ),
  thisWindow: label('（本窗口）', '(this window)'),
  thatWindow: label('（别处）', '(elsewhere)'),
  noTheirs: label('已删除', 'deleted'),
} as const

/** The names as the server has them. */
export const byWhom = (who: readonly string[]): Label =>
  who.length === 0 ? label('同事', 'a colleague') : label(who.join('、'), who.join(', '))

/** What happened, and what becomes of the edits made here. */
export const explained: { readonly [Kind in ConflictKind]: Label } = {
  content: label(
    '同事已修改这份单据，与本机的草稿不一致。两边的内容都没有丢失，请核对后再提交。',
    'A colleague has changed this document; it differs from the draft here. Nothing is lost on either side: compare before you submit.',
  ),
  state: label(
    '同事已办理这份单据，当前状态不能再修改。本机的修改没有丢失。',
    'A colleague has moved this document on and it can no longer be changed. The changes made here are not lost.',
  ),
  gone: label(
    '同事已删除这份单据。本机的内容没有丢失。',
    'A colleague has deleted this document. What is on this computer is not lost.',
  ),
  newer: label(
    '同事用更新版本的 Sill 修改了这份单据，请升级后再核对。本机的内容没有丢失。',
    'A colleague changed this document with a newer Sill: install it, then compare. What is on this computer is not lost.',
  ),
  record: label(
    '在册信息在您填写之后已更新。您填写的内容没有丢失，请核对后再提交。',
    'What is on file has changed since you began. What you wrote is not lost: compare before you submit.',
  ),
}
