/** The states of an application (manual 004, 2.2): the words of its list, and whose turn it is. */
import { label } from '../../../../domain/kit/label.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { acceptance, comparison, finalReview, firstReview, issuing } from '../posts.ts'

/** 未提交的申请，系统只保留 10 天 (以初次填写时间为准). */
export const KEPT_DAYS = 10

export const applicationStates = {
  draft: state(label('未提交', 'Not submitted'), {
    editableBy: ['owner'],
    keptDays: KEPT_DAYS,
    after: [{ take: 'expire', field: 'keptUntil', days: 1 }],
    meaning: label(
      '系统只保留 10 天，以初次填写时间为准',
      'Kept for ten days only, counted from the first filling in',
    ),
  }),
  accepting: state(label('受理中', 'Being accepted'), { waitsFor: [acceptance] }),
  firstReview: state(label('初审中', 'First review'), { waitsFor: [firstReview] }),
  finalReview: state(label('终审中', 'Final review'), { waitsFor: [finalReview] }),
  comparing: state(label('文件对比中_送纸质材料', 'Papers to be compared: bring them'), {
    waitsFor: [comparison],
  }),
  issuing: state(label('待发证', 'Exemption to be issued'), { waitsFor: [issuing] }),
  returned: state(label('返回修改', 'Returned for mending'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
    meaning: label(
      '请按补正意见修改后提交申请，将回到送补正的岗位',
      'Mend it as the opinion says and submit it: it goes back to the post that asked',
    ),
  }),
  notAccepted: state(label('拒绝受理', 'Acceptance refused'), { final: true }),
  firstRefused: state(label('初审未通过', 'Not passed at the first review'), { final: true }),
  finalRefused: state(label('终审未通过', 'Not passed at the final review'), { final: true }),
  compareRefused: state(label('对比材料未通过', 'Papers do not agree'), { final: true }),
  issued: state(label('已发证', 'Exemption issued'), { final: true }),
  ended: state(label('强制终止流程', 'Ended by the office'), { final: true }),
  removed: state(label('已删除', 'Deleted'), { final: true, gone: true }),
  expired: state(label('逾期已删除', 'Deleted after ten days'), { final: true, gone: true }),
}
export type ApplicationState = keyof typeof applicationStates

/** Whatever was decided about it before, these say why it was not passed. */
export const refusedStates = [
  'notAccepted',
  'firstRefused',
  'finalRefused',
  'compareRefused',
] as const satisfies readonly ApplicationState[]

/** With the office: nothing can be changed by the enterprise. */
export const underWay = [
  'accepting',
  'firstReview',
  'finalReview',
  'comparing',
  'issuing',
] as const satisfies readonly ApplicationState[]

/** Once it has been handed in these stay as they are: the office and the number are decided once. */
export const handedIn = [
  ...underWay,
  'returned',
  ...refusedStates,
  'issued',
  'ended',
] as const satisfies readonly ApplicationState[]
