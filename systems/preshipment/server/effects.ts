/** Every effect that a workflow of this system names: a new name does not compile until it is here. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import type { change } from '../declare/change.ts'
import type { disposition } from '../declare/disposition.ts'
import type { feedback } from '../declare/feedback.ts'
import type { filing } from '../declare/filing.ts'
import type { inspection } from '../declare/inspection.ts'
import type { order } from '../declare/order/order.ts'
import type { report } from '../declare/report.ts'
import {
  beginFeedback,
  beginInspection,
  beginReport,
  noteFindings,
  noteReminder,
  noteReply,
  ownFeedback,
} from './begin-effects.ts'
import { amendAgencyFiling, applyAgencyChange, checkAgencyChange } from './change-effects.ts'
import { applyDisposition, markOverdue, noteSubmission } from './disposition-effects.ts'
import { checkAgencyFiling, fileAgency, noteAgencyOpinion, numberAgencyFiling } from './filing-effects.ts'
import { orderEffects } from './orders/effects.ts'
import { tellAgency } from './tell-agency.ts'

export const preshipmentEffects = {
  numberAgencyFiling,
  checkAgencyFiling,
  noteAgencyOpinion,
  fileAgency,
  amendAgencyFiling,
  checkAgencyChange,
  applyAgencyChange,
  applyDisposition,
  markOverdue,
  noteSubmission,
  beginFeedback,
  ownFeedback,
  noteReply,
  beginInspection,
  noteFindings,
  beginReport,
  noteReminder,
  tellAgency,
  ...orderEffects,
} satisfies Record<
  EffectOf<
    | typeof filing
    | typeof change
    | typeof disposition
    | typeof feedback
    | typeof inspection
    | typeof report
    | typeof order
  >,
  SealedEffect
>
