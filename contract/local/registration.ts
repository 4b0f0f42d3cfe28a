import { registration as central } from '../central/registration.ts'

const { filedOf, parent, proofPdf } = central

/** What only the server knows about registrations, passed on as it says it; UNAVAILABLE without network. */
export const registration = { filedOf, parent, proofPdf }
