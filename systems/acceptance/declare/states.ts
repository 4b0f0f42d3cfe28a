/**
 * States and actions of 资质申请, 信息变更 and 机构退出: 申请、受理、评估审查、核准、反馈. What was sent back is mended here and handed in again as a whole:
 * what is only saved meanwhile stays in the agency (manual 000: 「保存在机构端」).
 */
import { multiline } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { state, type ActionDefinition } from '../../../domain/kit/workflow.ts'

export const REMOVE_QUESTION = label(
  '删除后不能恢复，确定要删除吗？',
  'It cannot be brought back. Delete it?',
)
export const opinion = multiline(label('海关意见', 'Opinion of customs'), { max: 1000 })
export const optionalOpinion = { opinion }
export const neededOpinion = { opinion: { ...opinion, required: true } }

export const applicationStates = {
  draft: state(label('暂存', 'Draft'), {
    editableBy: ['owner'],
    meaning: label('保存在机构端，海关尚未收到', 'Kept by the agency; customs does not have it'),
  }),
  submitted: state(label('已提交', 'Submitted'), { waitsFor: ['officer'] }),
  reviewing: state(label('评估审查中', 'Being evaluated'), { waitsFor: ['officer'] }),
  returned: state(label('退回补正', 'Return for correction'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
    meaning: label('请按海关意见补正后重新提交', 'Mend it as customs says and submit it again'),
  }),
  notAccepted: state(label('不予受理', 'Not accepted'), { final: true }),
  approved: state(label('审核通过', 'Passed'), { final: true }),
  refused: state(label('审核不通过', 'Not passed'), { final: true }),
  ended: state(label('已终止', 'Ended'), {
    final: true,
    meaning: label(
      '本机构已退出或者被移出采信机构目录，申请不再办理',
      'The agency left the directory or was removed; nothing more is done',
    ),
  }),
  deleted: state(label('已删除', 'Deleted'), { final: true, gone: true }),
}
type State = keyof typeof applicationStates

/** `reviews`: whether customs accepts it before it decides. */
export const applicationActions = <
  const Fill extends string,
  const Check extends string,
  const Approve extends string,
>(effects: {
  readonly fill: Fill
  readonly check: Check
  readonly approve: Approve
}) =>
  ({
    save: {
      label: label('暂存', 'Save draft'),
      by: 'owner',
      from: ['draft'],
      to: 'draft',
      saves: true,
      effects: [effects.fill],
    },
    submit: {
      label: label('提交', 'Submit'),
      by: 'owner',
      from: ['draft', 'returned'],
      to: 'submitted',
      validate: true,
      effects: [effects.fill, effects.check],
    },
    remove: {
      label: label('删除', 'Delete'),
      by: 'owner',
      from: ['draft'],
      to: 'deleted',
      confirm: REMOVE_QUESTION,
    },
    accept: {
      label: label('受理', 'Accept'),
      by: 'officer',
      from: ['submitted'],
      to: 'reviewing',
      ask: optionalOpinion,
      effects: ['noteAcceptanceOpinion'],
    },
    notAccept: {
      label: label('不予受理', 'Do not accept'),
      by: 'officer',
      from: ['submitted'],
      to: 'notAccepted',
      ask: neededOpinion,
      effects: ['noteAcceptanceOpinion'],
    },
    approve: {
      label: label('核准', 'Grant'),
      by: 'officer',
      from: ['reviewing'],
      to: 'approved',
      ask: optionalOpinion,
      effects: ['noteAcceptanceOpinion', effects.approve],
    },
    refuse: {
      label: label('不予核准', 'Do not grant'),
      by: 'officer',
      from: ['reviewing'],
      to: 'refused',
      ask: neededOpinion,
      effects: ['noteAcceptanceOpinion'],
    },
    sendBack: {
      label: label('退回补正', 'Return for correction'),
      by: 'officer',
      from: ['submitted', 'reviewing'],
      to: 'returned',
      ask: neededOpinion,
      effects: ['noteAcceptanceOpinion'],
    },
    // Taken by the server when the agency has left.
    end: {
      label: label('终止', 'End the application'),
      by: 'system',
      from: ['submitted', 'reviewing', 'returned'],
      to: 'ended',
      ask: optionalOpinion,
      effects: ['noteAcceptanceOpinion'],
    },
  }) as const satisfies Record<
    string,
    ActionDefinition<State, Fill | Check | Approve | 'noteAcceptanceOpinion'>
  >
