/** 备案证明 (REG-11): once a day; applying for a new one ends the older ones; issuing keeps what it says. */
import { ok } from '../../../domain/kit/problem.ts'
import { registrationProofs } from './tables.ts'
import { proof } from '../declare/proof.ts'
import type { ProofFace } from '../declare/proof-face.ts'
import { qualificationTypes } from '../declare/qualification-types.ts'
import { takeNumbers } from '../../../server/platform/sequences.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect } from '../../../server/documents/effect.ts'
import { moveAlong } from '../../../server/documents/move-along.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { applicantOf, likelyCode } from './applicant.ts'
import { districtName } from './district-name.ts'
import { applicationsOf, holdingOf, lockHoldings, type Holding } from './holding.ts'
import { notFiled, proofToday } from './problems.ts'

/** Applied for and not failed: these count as the day's one, and give way to the next day's. */
const LIVE = ['submitted', 'stored', 'issued'] as const

export const applyForProof = effect({
  writes: true,
  async prepare(tx, subjects) {
    await lockHoldings(tx, subjects.map(likelyCode))
    return {
      takeNumber: await applicationNumbers(
        tx,
        'ZM',
        subjects.filter(({ content }) => !content.fields['applicationNo']),
      ),
      inBatch: new Set<string>(),
    }
  },
  async run(tx, subject, { takeNumber, inBatch }) {
    const applicant = applicantOf(subject, false)
    if (!applicant.ok) return applicant
    const creditCode = applicant.value['creditCode'] ?? ''
    const today = legalDate(subject.at)
    const { registration, types } = await holdingOf(tx, creditCode, today)
    if (!registration || types.length === 0) return notFiled()
    const others = await applicationsOf(tx, proof.kind, creditCode, LIVE, subject.documentId)
    if (inBatch.has(creditCode) || others.some(({ content }) => content.fields['appliedOn'] === today))
      return proofToday()
    inBatch.add(creditCode)
    // 「申请新的备案证明后，旧的备案证明将不再支持下载」
    await moveAlong(
      tx,
      subject,
      'supersede',
      others.map(({ id }) => id),
    )
    return ok({
      fields: {
        applicationNo: subject.content.fields['applicationNo'] ?? takeNumber(subject.at),
        appliedOn: today,
        opinion: '',
        ...applicant.value,
        nameZh: registration.content.fields['nameZh'],
      },
    })
  },
})

export const issueProof = effect({
  writes: true,
  prepare: async () => undefined,
  async run(tx, { content, documentId, at }) {
    const creditCode = content.fields['creditCode'] ?? ''
    const issuedOn = legalDate(at)
    const holding = await holdingOf(tx, creditCode, issuedOn)
    if (holding.types.length === 0) return notFiled()
    const day = issuedOn.replaceAll('-', '')
    const proofNo = `BAZM${day}${String(await takeNumbers(tx, `proof:${day}`, 1)).padStart(5, '0')}`
    await tx.insert(registrationProofs).values({
      documentId,
      proofNo,
      creditCode,
      face: faceOf(holding, { proofNo, issuedOn, creditCode }),
      issuedAt: at,
    })
    return ok({ fields: { proofNo, issuedOn } })
  },
})

export function faceOf(
  { registration, valid }: Holding,
  head: Pick<ProofFace, 'proofNo' | 'issuedOn' | 'creditCode'>,
): ProofFace {
  const fields = registration?.content.fields ?? {}
  return {
    ...head,
    nameZh: fields['nameZh'] ?? '',
    address: fields['address'] ?? '',
    legalName: fields['legalName'] ?? '',
    customsDistrict: districtName(fields['customsDistrict'] ?? ''),
    qualifications: valid.map(({ type, customsCode, filedOn, validUntil }) => ({
      name: qualificationTypes[type].zh,
      customsCode,
      filedOn,
      validUntil,
    })),
  }
}
