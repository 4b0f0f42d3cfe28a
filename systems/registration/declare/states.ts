/**
 * The eight states of manual 003's appendix, with their meaning in its words, and the actions between them. `deleted` and
 * `superseded` are states of ours: what was deleted, and a proof that a newer one replaced.
 */
import { multiline } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { state, type ActionDefinition } from '../../../domain/kit/workflow.ts'

export const applicationStates = {
  draft: state(label('暂存', 'Draft'), {
    editableBy: ['owner'],
    meaning: label('企业临时保存的申请数据，可编辑', 'Kept by the enterprise for a while; it can be changed'),
  }),
  submitted: state(label('申报成功', 'Handed in'), {
    waitsFor: ['officer'],
    meaning: label('点击提交，申请单提交到海关。', 'Handed in to Customs'),
  }),
  stored: state(label('海关入库成功，请等待审核', 'Received by Customs, awaiting review'), {
    waitsFor: ['officer'],
    meaning: label('海关收到提交的申请。', 'Customs received the application'),
  }),
  // Customs never had it: the same application may be handed in again.
  storeFailed: state(label('海关入库失败', 'Not received by Customs'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
    meaning: label('海关未收到提交的申请', 'Customs did not receive the application'),
  }),
  notAccepted: state(label('海关不予受理', 'Not accepted by Customs'), {
    final: true,
    meaning: label(
      '海关收到申请，未进入证书审核阶段，给与退回。需发起新的申请。',
      'Customs returned it before the review; a new application is needed',
    ),
  }),
  reviewing: state(label('海关受理中', 'Under review'), {
    waitsFor: ['officer'],
    meaning: label('海关收到申请，进入审核环节', 'Customs is reviewing it'),
  }),
  approved: state(label('审批通过', 'Approved'), {
    final: true,
    meaning: label('申请单已获得海关审批通过。', 'Customs approved it'),
  }),
  refused: state(label('审批不通过', 'Refused'), {
    final: true,
    meaning: label(
      '申请单未获得海关审批通过。是否可以再次发起新的申请视不同申请业务类型而定。',
      'Customs refused it; whether a new one is possible depends on the kind of application',
    ),
  }),
  deleted: state(label('已删除', 'Deleted'), { final: true, gone: true }),
}

type State = keyof typeof applicationStates

const opinion = multiline(label('海关审核意见', 'Opinion of Customs'), { max: 500 })
const optional = { opinion }
const needed = { opinion: { ...opinion, required: true } }

/** `fill` is what the server does at every 暂存 and 提交, `check` only at 提交, `approve` at 通过; `submit`: what the button says, 【提交】 unless the manual has another word. */
export const applicationActions = <
  const Fill extends string,
  const Check extends string,
  const Approve extends string,
>(effects: {
  readonly fill: Fill
  readonly check: Check
  readonly approve: Approve
  readonly submit?: Label
}) =>
  ({
    save: {
      label: label('暂存', 'Save draft'),
      by: 'owner',
      from: ['draft', 'storeFailed'],
      to: 'draft',
      saves: true,
      effects: [effects.fill],
    },
    submit: {
      label: effects.submit ?? label('提交', 'Submit'),
      by: 'owner',
      from: ['draft', 'storeFailed'],
      to: 'submitted',
      validate: true,
      effects: [effects.fill, effects.check],
    },
    remove: {
      label: label('删除', 'Delete'),
      by: 'owner',
      from: ['draft', 'storeFailed'],
      to: 'deleted',
    },
    receive: { label: label('入库成功', 'Received'), by: 'officer', from: ['submitted'], to: 'stored' },
    failToReceive: {
      label: label('入库失败', 'Not received'),
      by: 'officer',
      from: ['submitted'],
      to: 'storeFailed',
      ask: optional,
      effects: ['noteOpinion'],
    },
    accept: { label: label('受理', 'Accept'), by: 'officer', from: ['stored'], to: 'reviewing' },
    notAccept: {
      label: label('不予受理', 'Do not accept'),
      by: 'officer',
      from: ['stored'],
      to: 'notAccepted',
      ask: needed,
      effects: ['noteOpinion'],
    },
    approve: {
      label: label('通过', 'Approve'),
      by: 'officer',
      from: ['reviewing'],
      to: 'approved',
      ask: optional,
      effects: ['noteOpinion', effects.approve],
    },
    refuse: {
      label: label('不通过', 'Refuse'),
      by: 'officer',
      from: ['reviewing'],
      to: 'refused',
      ask: needed,
      effects: ['noteOpinion'],
    },
  }) as const satisfies Record<string, ActionDefinition<State, Fill | Check | Approve | 'noteOpinion'>>

export const proofStates = {
  ...applicationStates,
  issued: state(label('已签发', 'Issued'), {
    final: true,
    meaning: label('备案证明已签发，可以下载。', 'The proof is issued and can be downloaded'),
  }),
  superseded: state(label('已失效', 'Superseded'), {
    final: true,
    meaning: label(
      '申请新的备案证明后，旧的备案证明将不再支持下载。',
      'A newer proof was applied for; this one can no longer be downloaded',
    ),
  }),
}
