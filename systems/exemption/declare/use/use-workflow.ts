/** 保存, 提交, 审核 of a record of use, return or destruction (manual 004, 2.9.4): only what is with the office, or passed, counts. */
import { multiline } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { SAME, state, type ActionDefinition } from '../../../../domain/kit/workflow.ts'
import { followUp } from '../posts.ts'

export const useStates = {
  draft: state(label('未提交', 'Not submitted'), { editableBy: ['owner'] }),
  handedIn: state(label('已提交', 'Submitted'), { waitsFor: [followUp] }),
  passed: state(label('审核通过', 'Passed'), { final: true }),
  failed: state(label('审核不通过', 'Not passed'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
    meaning: label('请按审核意见修改后再次提交', 'Correct it as the opinion says and submit it again'),
  }),
  removed: state(label('已删除', 'Deleted'), { final: true, gone: true }),
}
export type UseState = keyof typeof useStates
export type UseEffect = 'numberUse' | 'takeForUse' | 'giveBackUse' | 'noteUseReview'

const save = label('保存', 'Save the record')
const opinion = (isRequired: boolean) => ({
  opinion: multiline(label('审核意见', 'Review opinion'), { required: isRequired, max: 500, lines: 2 }),
})
const told = (zh: string, en: string) =>
  label(`产品使用记录 {recordNo} ${zh}`, `Record {recordNo} of the use of products: ${en}`)

export const useActions = {
  save: {
    label: save,
    by: 'owner',
    from: ['draft'],
    to: 'draft',
    saves: true,
    checks: 'formats',
    effects: ['numberUse'],
  },
  mend: { label: save, by: 'owner', from: ['failed'], to: SAME, saves: true, checks: 'formats' },
  submit: {
    label: label('提交', 'Submit'),
    by: 'owner',
    from: ['draft', 'failed'],
    to: 'handedIn',
    validate: true,
    effects: ['numberUse', 'takeForUse'],
  },
  withdraw: {
    label: label('撤回', 'Withdraw'),
    by: 'owner',
    from: ['handedIn'],
    to: 'draft',
    confirm: label(
      '撤回后数量退回剩余数量，可修改后再次提交。确定要撤回吗？',
      'The quantities are given back; the record can be changed and submitted again. Withdraw it?',
    ),
    effects: ['giveBackUse'],
  },
  remove: { label: label('删除', 'Delete'), by: 'owner', from: ['draft'], to: 'removed' },
  pass: {
    label: label('审核通过', 'Passed'),
    by: followUp,
    from: ['handedIn'],
    to: 'passed',
    ask: opinion(false),
    effects: ['noteUseReview'],
    tells: { owner: told('审核通过', 'passed') },
  },
  fail: {
    label: label('审核不通过', 'Not passed'),
    by: followUp,
    from: ['handedIn'],
    to: 'failed',
    ask: opinion(true),
    effects: ['giveBackUse', 'noteUseReview'],
    tells: { owner: told('审核不通过，请修改后再次提交', 'not passed, correct it and submit it again') },
  },
} as const satisfies Record<string, ActionDefinition<UseState, UseEffect>>
