/** What moves an application (manual 004, 2.1 – 2.4): who takes what to where, and what is asked. */
import { choices, multiline } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { BACK, SAME, type ActionDefinition } from '../../../../domain/kit/workflow.ts'
import { acceptance, comparison, finalReview, firstReview, issuing } from '../posts.ts'
import { issueFields } from './issue-fields.ts'
import { underWay, type ApplicationState } from './states.ts'

export const parts = {
  basics: label('基本信息', 'Basics'),
  products: label('产品信息', 'Products to exempt'),
  files: label('附件信息', 'Attachments'),
}

const opinion = multiline(label('审批意见', 'Opinion of the office'), { required: true, max: 2000 })
const refusal = { ask: { opinion }, effects: ['noteDecision'] } as const
const save = label('保存', 'Save the application')
const submit = label('提交申请', 'Submit the application')
const numbered = (zh: string, en: string) =>
  label(`免办申请 {applicationNo} ${zh}`, `Application {applicationNo} for exemption: ${en}`)

export const applicationActions = {
  save: {
    label: save,
    by: 'owner',
    from: ['draft'],
    to: 'draft',
    saves: true,
    checks: 'formats',
    effects: ['fillApplication'],
  },
  mend: {
    label: save,
    by: 'owner',
    from: ['returned'],
    to: SAME,
    saves: true,
    checks: 'formats',
    effects: ['fillApplication'],
  },
  submit: {
    label: submit,
    by: 'owner',
    from: ['draft'],
    to: 'accepting',
    validate: true,
    effects: ['fillApplication', 'handInApplication'],
  },
  resubmit: {
    label: submit,
    by: 'owner',
    from: ['returned'],
    to: BACK,
    validate: true,
    effects: ['fillApplication', 'handInApplication'],
  },
  remove: { label: label('删除', 'Delete'), by: 'owner', from: ['draft'], to: 'removed' },
  expire: {
    label: label('逾期删除', 'Delete after ten days'),
    by: 'system',
    from: ['draft'],
    to: 'expired',
    tells: {
      owner: label(
        '未提交的免办申请已超过 10 天，系统已删除',
        'An application that was not submitted for ten days has been deleted',
      ),
    },
  },
  accept: {
    label: label('受理', 'Accept'),
    by: acceptance,
    from: ['accepting'],
    to: 'firstReview',
    tells: { owner: numbered('已受理', 'accepted') },
  },
  notAccept: {
    label: label('拒绝受理', 'Refuse the acceptance'),
    by: acceptance,
    from: ['accepting'],
    to: 'notAccepted',
    ...refusal,
  },
  passFirst: {
    label: label('初审通过', 'Passed at the first review'),
    by: firstReview,
    from: ['firstReview'],
    to: 'finalReview',
  },
  refuseFirst: {
    label: label('初审未通过', 'Not passed at the first review'),
    by: firstReview,
    from: ['firstReview'],
    to: 'firstRefused',
    ...refusal,
  },
  passToCompare: {
    label: label('终审通过送对比', 'Passed, papers to be compared'),
    by: finalReview,
    from: ['finalReview'],
    to: 'comparing',
    ask: {
      paperNotice: multiline(label('纸质材料对比通知', 'Notice about the papers'), {
        required: true,
        max: 2000,
        hint: label(
          '写明需送交的纸质材料、地点和时限',
          'Which papers are to be brought, where to and until when',
        ),
      }),
    },
    effects: ['notePapers'],
    tells: { owner: numbered('请送纸质材料对比', 'bring the papers to be compared') },
  },
  passWithout: {
    label: label('终审通过免对比', 'Passed without comparison'),
    by: finalReview,
    from: ['finalReview'],
    to: 'issuing',
  },
  refuseFinal: {
    label: label('终审未通过', 'Not passed at the final review'),
    by: finalReview,
    from: ['finalReview'],
    to: 'finalRefused',
    ...refusal,
  },
  agree: { label: label('对比一致', 'Papers agree'), by: comparison, from: ['comparing'], to: 'issuing' },
  disagree: {
    label: label('对比材料未通过', 'Papers do not agree'),
    by: comparison,
    from: ['comparing'],
    to: 'compareRefused',
    ...refusal,
  },
  returnAccept: sendBack(acceptance, 'accepting'),
  returnFirst: sendBack(firstReview, 'firstReview'),
  returnFinal: sendBack(finalReview, 'finalReview'),
  returnCompare: sendBack(comparison, 'comparing'),
  issue: {
    label: label('发证', 'Issue the exemption'),
    by: issuing,
    from: ['issuing'],
    to: 'issued',
    ask: issueFields,
    effects: ['issueExemption'],
    tells: { owner: numbered('已发证', 'issued') },
  },
  end: {
    label: label('强制终止流程', 'End by force'),
    by: acceptance,
    from: [...underWay, 'returned'],
    to: 'ended',
    confirm: label(
      '终止后不能恢复，确定要强制终止流程吗？',
      'It cannot be taken back. End the application by force?',
    ),
    effects: ['noteForcedEnd'],
    tells: { owner: numbered('已被强制终止', 'ended by the office') },
  },
} as const satisfies Record<string, ActionDefinition<ApplicationState, ApplicationEffect>>

export type ApplicationEffect =
  | 'fillApplication'
  | 'handInApplication'
  | 'noteDecision'
  | 'notePapers'
  | 'noteReturn'
  | 'issueExemption'
  | 'noteForcedEnd'

/** 送补正: by the post at work, with what is to be mended; it comes back to that post. */
function sendBack<const State extends ApplicationState>(by: typeof acceptance, from: State) {
  return {
    label: label('送补正', 'Send back to be mended'),
    by,
    from: [from],
    to: 'returned',
    ask: {
      opinion: multiline(label('补正意见', 'What is to be mended'), { required: true, max: 2000 }),
      returnedParts: choices(label('补正部分', 'Parts to be mended'), parts, { required: true }),
    },
    effects: ['noteReturn'],
    tells: { owner: numbered('返回修改', 'returned to be mended') },
  } as const
}
