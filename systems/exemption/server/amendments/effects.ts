/** What each move of a round of change does to its certificate, under the certificate's lock (manual 004, 2.7, 2.2-10). */
import { and, eq } from 'drizzle-orm'
import type { Row } from '../../../../domain/kit/document.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { fail, ok, problem, type Result } from '../../../../domain/kit/problem.ts'
import { effect, type EffectSubject, type Patch } from '../../../../server/documents/effect.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { plain } from '../../declare/certificate/progress.ts'
import { certificateOf, productsOf, type CertificateRow, type ProductRow } from '../certificates/holding.ts'
import { keepVersion } from '../certificates/face.ts'
import { annexRow, showCertificate } from '../certificates/projections.ts'
import { refused } from '../problems.ts'
import { exemptionCertificates, exemptionProducts } from '../tables.ts'
import { changedCells, isChanged, lockThose, mayNotRelease, say } from './judge.ts'

interface Held {
  readonly certificate: CertificateRow
  readonly products: readonly ProductRow[]
}

type Move = (tx: Tx, subject: EffectSubject, held: Held) => Promise<Result<Patch>>

const AT_NUMBER = 'fields.certificateNo'

/** With the certificate of the enterprise that the document names, whoever acts. */
const moving = (move: Move, issues = false) =>
  effect({
    writes: true,
    issues,
    prepare: lockThose,
    async run(tx, subject) {
      const { certificateNo = '', tenant } = subject.content.fields
      const certificate = await certificateOf(tx, certificateNo)
      if (!certificate || certificate.tenantId !== tenant)
        return refused('EXM_UNKNOWN', say.unknown, AT_NUMBER)
      return move(tx, subject, { certificate, products: await productsOf(tx, certificateNo) })
    },
  })

/** A move of the round that is under way: another one has nothing to say about the certificate any more. */
const inRound = (move: Move, issues = false) =>
  moving(
    async (tx, subject, held) =>
      held.certificate.amendmentId === subject.documentId
        ? move(tx, subject, held)
        : refused('EXM_ROUND', say.movedOn),
    issues,
  )

async function setStage(
  tx: Tx,
  { certificateNo }: CertificateRow,
  set: Partial<CertificateRow>,
  at: Date,
): Promise<void> {
  await tx
    .update(exemptionCertificates)
    .set({ ...set, updatedAt: at })
    .where(eq(exemptionCertificates.certificateNo, certificateNo))
  await showCertificate(tx, certificateNo)
}

const asOnCertificate = (row: ProductRow): Row => ({
  ...annexRow(row),
  oldHsCode: row.hsCode,
  oldHsUnit: row.hsUnit,
  oldQuantity: plain(row.quantity),
  oldHsQuantity: plain(row.hsQuantity),
})

/** 返回企业修改: nothing written off (the manual), nothing pre-written-off that waits. */
export const releaseExemption = moving(async (tx, { documentId, actor, at }, { certificate, products }) => {
  const { office } = actor.account
  if (office && office !== certificate.issueOffice) return refused('EXM_OFFICE', say.otherOffice, AT_NUMBER)
  const wrong = mayNotRelease(certificate, products)
  if (wrong) return refused('EXM_STAGE', wrong, AT_NUMBER)
  const round = certificate.rounds + 1
  await setStage(
    tx,
    certificate,
    { stage: 'released', stageOpinion: '', amendmentId: documentId, rounds: round },
    at,
  )
  const { approved, issueOffice, issuedOn, validUntil, version } = certificate
  return ok({
    fields: {
      applicationNo: approved['applicationNo'] ?? '',
      applicant: approved['applicant'] ?? '',
      issueOffice,
      issuedOn,
      round: String(round),
      baseVersion: String(version),
      oldValidUntil: validUntil,
      validUntil,
    },
    rows: { products: products.map(asOnCertificate) },
  })
})

export const takeExemptionBack = inRound(async (tx, { answers, at }, { certificate }) => {
  const opinion = answers['opinion'] ?? ''
  await setStage(tx, certificate, { stage: 'none', stageOpinion: opinion, amendmentId: null }, at)
  return ok({ fields: { opinion } })
})

/** What was drafted from an older version, or was changed by nobody, is no new certificate. */
function wrongRound({ content, at }: EffectSubject, { certificate, products }: Held) {
  if (content.fields['baseVersion'] !== String(certificate.version)) return refused('EXM_ROUND', say.movedOn)
  if ((content.fields['validUntil'] ?? '') < legalDate(at))
    return refused('EXM_VALIDITY', say.over, 'fields.validUntil')
  return isChanged(certificate, products, content) ? undefined : refused('INPUT_UNCHANGED', say.unchanged)
}

export const submitAmendment = inRound(async (tx, subject, held) => {
  if (held.certificate.stage === 'submitted') return refused('EXM_ROUND', say.submittedAlready)
  const wrong = wrongRound(subject, held)
  if (wrong) return wrong
  await setStage(tx, held.certificate, { stage: 'submitted' }, subject.at)
  return ok({ fields: { submittedOn: subject.at.toISOString() } })
})

export const returnAmendment = inRound(async (tx, { answers, at }, { certificate }) => {
  const opinion = answers['opinion'] ?? ''
  await setStage(tx, certificate, { stage: 'returned', stageOpinion: opinion }, at)
  return ok({ fields: { opinion } })
})

/** 确认: a new version under the same number. The application stays as it was approved, the older paper is no longer given out. */
export const confirmAmendment = inRound(async (tx, subject, held) => {
  const wrong = wrongRound(subject, held)
  if (wrong) return wrong
  const { content, at } = subject
  const { certificateNo, version } = held.certificate
  for (const row of content.rows['products'] ?? [])
    await tx
      .update(exemptionProducts)
      .set(changedCells(row))
      .where(and(eq(exemptionProducts.certificateNo, certificateNo), eq(exemptionProducts.line, row.id)))
  await setStage(
    tx,
    held.certificate,
    {
      stage: 'none',
      stageOpinion: '',
      amendmentId: null,
      version: version + 1,
      validUntil: content.fields['validUntil'] ?? held.certificate.validUntil,
    },
    at,
  )
  const now = await certificateOf(tx, certificateNo)
  if (!now) return fail(problem('EXM_UNKNOWN', say.unknown, { retrySafe: false }))
  await keepVersion(tx, now, await productsOf(tx, certificateNo), at)
  return ok({ fields: { opinion: '' } })
}, true)
