/** What happens to the quantities of a certificate when a 预核销 is handed in, confirmed, sent back, withdrawn, or lapses (manual 004, 2.8). */
import { label } from '../../../../domain/kit/label.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { ok } from '../../../../domain/kit/problem.ts'
import { applicationNumbers } from '../../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject } from '../../../../server/documents/effect.ts'
import {
  isNothing,
  leftOf,
  measures,
  over,
  type Amount,
  type Measure,
} from '../../declare/quantities/arithmetic.ts'
import { NOTHING, tooMuch } from '../../declare/quantities/wrong-amounts.ts'
import { refusedAt } from '../problems.ts'
import { book, changePending } from './book.ts'
import { certificateNoOf, findOpenLine, lockNamed } from './find-line.ts'
import { lineShown, writtenOff } from './shown-line.ts'
import { wrongScale } from './wrong-scale.ts'

const amountOf = ({ fields }: EffectSubject['content']): Amount => ({
  quantity: fields['quantity'] ?? '',
  hsQuantity: fields['hsQuantity'] ?? '',
})

const meant = ({ content, claimed }: EffectSubject): string => content.fields['line'] || claimed['line'] || ''

const whereOf = (subject: EffectSubject) => ({
  tenantId: subject.tenantId,
  certificateNo: certificateNoOf(subject),
  today: legalDate(subject.at),
})

/** The lock of the certificate before that of the day's numbers: by everybody. */
export const handInPreWriteOff = effect({
  writes: true,
  prepare: async (tx, subjects) => {
    await lockNamed(tx, subjects)
    return applicationNumbers(tx, 'YH', subjects)
  },
  run: async (tx, subject, takeNumber) => {
    const line = meant(subject)
    const found = await findOpenLine(tx, whereOf(subject), (product) => product.line === line)
    if (!found.ok) return found
    await changePending(tx, found.value.product, amountOf(subject.content), 'more')
    // Whether it is too much is judged by the form's own rules, by what is left as it stands now.
    return ok({
      fields: {
        ...lineShown(found.value),
        line,
        recordNo: takeNumber(subject.at),
        validUntil: found.value.certificate.validUntil,
        batch: subject.claimed['batch'] ?? '',
        submittedOn: subject.at.toISOString(),
      },
    })
  },
})

const ANSWERS = { quantity: 'confirmedQuantity', hsQuantity: 'confirmedHsQuantity' } as const

const OVER = label(
  '超过剩余可核销数量或本次预核销数量，可减少后确认或退回',
  'More than what is left, or than what was asked for: confirm less, or send it back',
)

export const confirmPreWriteOff = effect({
  writes: true,
  prepare: lockNamed,
  run: async (tx, subject) => {
    const { content, answers, actor, at, documentId } = subject
    const line = meant(subject)
    const found = await findOpenLine(tx, whereOf(subject), (product) => product.line === line)
    if (!found.ok) return found
    const asked = amountOf(content)
    const confirmed: Amount = {
      quantity: answers[ANSWERS.quantity] || asked.quantity,
      hsQuantity: answers[ANSWERS.hsQuantity] || asked.hsQuantity,
    }
    const at0 = (measure: Measure) => `answers.${ANSWERS[measure]}`
    if (isNothing(confirmed))
      return refusedAt('EXM_NOTHING', NOTHING, [{ at: at0('quantity'), message: NOTHING }])
    const scaled = wrongScale(confirmed, found.value.product)
    if (scaled.length > 0)
      return refusedAt(
        'EXM_SCALE',
        OVER,
        scaled.map(({ measure, message }) => ({ at: at0(measure), message })),
      )
    const left = leftOf(writtenOff(found.value.product))
    const wrong = new Set([...over(confirmed, left), ...over(confirmed, asked)])
    if (wrong.size > 0)
      return refusedAt(
        'EXM_OVER',
        OVER,
        measures
          .filter((measure) => wrong.has(measure))
          .map((measure) => ({
            at: at0(measure),
            message: over(confirmed, left).includes(measure)
              ? tooMuch(measure, left[measure])
              : label(
                  `不能超过本次预核销数量 ${asked[measure] || '0'}`,
                  `Not more than what was asked for: ${asked[measure] || '0'}`,
                ),
          })),
      )
    await book(tx, found.value, {
      ...confirmed,
      id: documentId,
      way: 'confirmed',
      office: actor.account.office ?? '',
      port: content.fields['port'] ?? '',
      declarationNo: answers['declarationNo'] ?? '',
      preWriteOffNo: content.fields['recordNo'] ?? '',
      officer: actor.account.displayName,
      at,
      released: asked,
    })
    return ok({
      fields: {
        confirmedQuantity: confirmed.quantity || '0',
        confirmedHsQuantity: confirmed.hsQuantity || '0',
        confirmedBy: actor.account.displayName,
        confirmedOn: at.toISOString(),
      },
    })
  },
})

/** It waits no more: what it had asked for is given back, whatever has become of the certificate. */
export const releasePreWriteOff = effect({
  writes: true,
  prepare: lockNamed,
  run: async (tx, subject) => {
    const { content, answers } = subject
    await changePending(
      tx,
      { certificateNo: certificateNoOf(subject), line: meant(subject) },
      amountOf(content),
      'less',
    )
    return ok({ fields: { opinion: answers['opinion'] ?? '' } })
  },
})
