/** Every effect that a workflow of this system names: a new name does not compile until it is here. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import type { change } from '../declare/change.ts'
import type { complaint } from '../declare/complaint.ts'
import type { exit } from '../declare/exit.ts'
import type { measure } from '../declare/measure.ts'
import type { qualification } from '../declare/qualification.ts'
import type { report } from '../declare/report.ts'
import {
  checkAcceptanceChange,
  checkAcceptanceExit,
  checkQualification,
  fillAcceptanceChange,
  fillAcceptanceExit,
  fillQualification,
} from './apply.ts'
import { changeAcceptedAgency, leaveDirectory, listAcceptedAgency } from './approve.ts'
import { answerAcceptanceComplaint, fileAcceptanceComplaint } from './complaints.ts'
import { applyAcceptanceMeasure } from './measures.ts'
import { noteAcceptanceOpinion } from './note-opinion.ts'
import * as reports from './reports.ts'

type Documents =
  | typeof qualification
  | typeof change
  | typeof exit
  | typeof report
  | typeof complaint
  | typeof measure

export const acceptanceEffects = {
  fillQualification,
  checkQualification,
  listAcceptedAgency,
  fillAcceptanceChange,
  checkAcceptanceChange,
  changeAcceptedAgency,
  fillAcceptanceExit,
  checkAcceptanceExit,
  leaveDirectory,
  ...reports,
  fileAcceptanceComplaint,
  answerAcceptanceComplaint,
  applyAcceptanceMeasure,
  noteAcceptanceOpinion,
} satisfies Record<EffectOf<Documents>, SealedEffect>
