/** Every effect that a workflow of the registration system names. */
import { cancelQualifications, changeEnterprise, fileQualifications } from './approve.ts'
import { checkCancellation, checkChange, checkFiling } from './check.ts'
import { fillCancellation, fillChange, fillFiling } from './fill.ts'
import { noteOpinion } from './note-opinion.ts'
import { applyForProof, issueProof } from './proofs.ts'

export const registrationEffects = { fillFiling, fillChange, fillCancellation, checkFiling, checkChange, checkCancellation, fileQualifications, changeEnterprise, cancelQualifications, applyForProof, issueProof, noteOpinion }
