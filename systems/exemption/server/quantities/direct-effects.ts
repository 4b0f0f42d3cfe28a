/** 直接核销 by any office: the certificate is found by its number and by the enterprise that the officer names, not by his own tenant. */
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { ok } from '../../../../domain/kit/problem.ts'
import { effect } from '../../../../server/documents/effect.ts'
import { leftOf, isNothing, over, type Amount } from '../../declare/quantities/arithmetic.ts'
import { book } from './book.ts'
import { certificateNoOf, findOpenLine, lockNamed } from './find-line.ts'
import { lineShown, writtenOff } from './shown-line.ts'
import { wrongScale } from './wrong-scale.ts'

const NONE: Amount = { quantity: '', hsQuantity: '' }

export const bookDirectly = effect({
  writes: true,
  prepare: lockNamed,
  run: async (tx, subject) => {
    const { content, actor, at, documentId } = subject
    const { tenant = '', seq = '', quantity = '', hsQuantity = '', declarationNo = '' } = content.fields
    const found = await findOpenLine(
      tx,
      { tenantId: tenant, certificateNo: certificateNoOf(subject), today: legalDate(at) },
      (product) => String(product.seq) === seq,
    )
    if (!found.ok) return found
    const amount = { quantity, hsQuantity }
    const fields = {
      ...lineShown(found.value),
      writtenOffBy: actor.account.displayName,
      writtenOffAt: at.toISOString(),
    }
    // What is wrong with it the form's own rules say, by what is left as it stands now; and nothing is booked.
    const { product } = found.value
    if (
      !isNothing(amount) &&
      over(amount, leftOf(writtenOff(product))).length === 0 &&
      wrongScale(amount, product).length === 0
    )
      await book(tx, found.value, {
        ...amount,
        id: documentId,
        way: 'direct',
        office: actor.account.office ?? '',
        port: '',
        declarationNo,
        preWriteOffNo: '',
        officer: actor.account.displayName,
        at,
        released: NONE,
      })
    return ok({ fields })
  },
})
