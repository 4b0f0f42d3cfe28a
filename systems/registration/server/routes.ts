/** `registration.*` of the contract. */
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { registrationCentral } from '../contract.ts'
import { proceduresOf, refusal, valueOr } from '../../../server/platform/procedure.ts'
import { filedOf } from './filed-of.ts'
import { parentOf } from './parent.ts'
import { proofPdf } from './proof-pdf.ts'

const { enterprise, signedIn } = proceduresOf(registrationCentral).inSystem('registration')

const NO_SUCH_CODE = problem(
  'INPUT_PARENT',
  label(
    '请输入 10 位海关备案编码或 18 位统一社会信用代码',
    'A customs code of 10 digits or a credit code of 18 characters',
  ),
)

export const registrationRoutes = {
  filedOf: enterprise.registration.filedOf.handler(async ({ input, context: { services, actor } }) => {
    return valueOr('REFUSED', await filedOf(services, actor, input.creditCode, input.promise))
  }),
  parent: enterprise.registration.parent.handler(async ({ input, context: { services } }) => {
    if (!/^(.{10}|.{18})$/u.test(input.code.trim())) throw refusal('REFUSED', NO_SUCH_CODE)
    const found = await parentOf(services.db, input.code, legalDate(services.now()))
    return { found: found !== undefined, nameZh: found?.nameZh ?? '', types: [...(found?.types ?? [])] }
  }),
  proofPdf: signedIn.registration.proofPdf.handler(async ({ input, context: { services, actor } }) => {
    const { name, pdf } = valueOr('REFUSED', await proofPdf(services, actor, input.id))
    return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' })
  }),
}
