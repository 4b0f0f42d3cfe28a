/** 暂停采信, 恢复采信, 移出目录: an officer's decision about an agency, under its lock. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import type { Tx } from '../../../server/platform/database.ts'
import type { measureKinds } from '../declare/measure.ts'
import { moveAgency, type AgencyMove } from './change-agency.ts'
import { endWhatHangsOn } from './follow-up.ts'
import { agencyOf, lockAgencies, stateByAccreditation, type AgencyRow } from './holding.ts'
import { refused } from './problems.ts'

interface Measured {
  readonly tx: Tx
  readonly subject: EffectSubject
  readonly agency: AgencyRow
  readonly today: string
  readonly common: Pick<AgencyMove, 'row' | 'who' | 'why' | 'at'>
}

type Measure = keyof typeof measureKinds

const notPossible = (what: Label) =>
  refused(
    'INPUT_AGENCY',
    label(`该机构当前状态不能${what.zh}`, `The agency is in no state for this: ${what.en}`),
    'fields.measure',
  )

const measures: Record<Measure, (measured: Measured) => Promise<Result<unknown>>> = {
  suspend: async ({ tx, subject, agency, common }) => {
    if (agency.state !== 'listed' && agency.state !== 'expired' && agency.state !== 'suspended')
      return notPossible(label('暂停采信', 'Suspend'))
    const { from = '', until = '', reason = '' } = subject.content.fields
    await moveAgency(tx, {
      ...common,
      to: {
        state: 'suspended',
        suspendedFrom: from,
        suspendedUntil: until === '' ? null : until,
        note: reason,
      },
      action: 'suspend',
    })
    return ok({})
  },
  resume: async ({ tx, agency, today, common }) => {
    if (agency.state !== 'suspended') return notPossible(label('恢复采信', 'resume'))
    await moveAgency(tx, {
      ...common,
      to: {
        state: stateByAccreditation(agency.content, today),
        suspendedFrom: null,
        suspendedUntil: null,
        note: '',
      },
      action: 'resume',
    })
    return ok({})
  },
  remove: async ({ tx, subject, agency, today, common }) => {
    if (agency.state === 'left' || agency.state === 'removed') return notPossible(label('移出目录', 'remove'))
    const { reports, reportNos = '', reason = '' } = subject.content.fields
    await moveAgency(tx, {
      ...common,
      to: { state: 'removed', leftOn: today, suspendedFrom: null, suspendedUntil: null, note: reason },
      action: 'remove',
    })
    const named = reportNos
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    await endWhatHangsOn(tx, {
      tenantId: agency.tenantId,
      event: 'removed',
      voids: reports === 'all' ? 'all' : reports === 'named' ? named : [],
      at: subject.at,
    })
    return ok({})
  },
}

const isMeasure = (name: string): name is Measure => Object.hasOwn(measures, name)

/** A measure is begun for a tenant that its field names; the document itself is new. */
const tenantOf = ({ content, claimed }: EffectSubject): string =>
  content.fields['tenant'] ?? claimed['tenant'] ?? ''

export const applyAcceptanceMeasure = effect({
  writes: true,
  prepare: (tx, subjects) => lockAgencies(tx, subjects.map(tenantOf)),
  async run(tx, subject): Promise<Result<Patch>> {
    const agency = await agencyOf(tx, tenantOf(subject))
    const kind = subject.content.fields['measure'] ?? ''
    if (!agency || !isMeasure(kind))
      return refused('INPUT_AGENCY', label('该企业不是采信机构', 'This is no agency'), 'fields.tenant')
    const today = legalDate(subject.at)
    const done = await measures[kind]({
      tx,
      subject,
      agency,
      today,
      common: {
        row: agency,
        who: subject.actor.account.loginName,
        why: subject.content.fields['reason'] ?? '',
        at: subject.at,
      },
    })
    return done.ok
      ? ok({
          fields: {
            agencyCode: agency.agencyCode,
            nameZh: agency.content.fields['nameZh'] ?? '',
            issuedOn: today,
          },
        })
      : done
  },
})
