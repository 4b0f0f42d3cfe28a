/** Demonstration blanks: what the printed certificates used up, and blanks in every other state, for every kind. */
import type { blankBatches, printJobs } from '../tables.ts'
import {
  blankKinds,
  blankNumber,
  isBlankKind,
  type BlankKind,
} from '../../../../domain/printing/blank-kinds.ts'
import type { BlankState, SpoilReason } from '../../../../domain/printing/blank.ts'
import { certificateFormat } from '../../declare/formats.ts'
import type { BlankRow, ExportCertificateRow } from '../projections.ts'
import { legalYear } from '../../../../domain/kit/legal-date.ts'
import type { SeedEnterprise } from '../../../../server/seed/enterprises.ts'
import type { Random } from '../../../../server/seed/random.ts'

type Batch = typeof blankBatches.$inferInsert
type Job = typeof printJobs.$inferInsert
export interface SeedWorkstation {
  readonly workstationId: string
  readonly accountId: string
}
export interface BlankSeed {
  readonly batches: Batch[]
  readonly blanks: BlankRow[]
  readonly jobs: Job[]
  readonly last: Map<BlankKind, number>
}

interface Use {
  readonly state: BlankState
  readonly certificate?: ExportCertificateRow
  readonly reason?: SpoilReason
  readonly at: Date
}

const DAY_MS = 86_400_000
const AVAILABLE = 60
/** Below the warning: one kind per enterprise is low. */
const FEW = 12
const spoiled: readonly SpoilReason[] = ['jam', 'misaligned', 'toner', 'misfeed', 'wrongBlank']

const kinds = Object.keys(blankKinds).filter(isBlankKind)
const kindOf = (certificate: ExportCertificateRow): BlankKind | undefined =>
  certificateFormat(certificate.format)?.blankKind

/** What became of each blank of one kind, in number order. */
function uses(
  random: Random,
  kind: BlankKind,
  certificates: readonly ExportCertificateRow[],
  isLow: boolean,
  now: Date,
): Use[] {
  const mine = certificates.filter((certificate) => kindOf(certificate) === kind)
  const printed = mine.flatMap((certificate) =>
    Array.from({ length: certificate.printCount }, (): Use => ({
      state: 'used',
      certificate,
      at: certificate.updatedAt,
    })),
  )
  const past = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const failed = spoiled.flatMap((reason): Use[] => {
    const certificate =
      printed.length > 0 ? printed[random.int(0, printed.length - 1)]?.certificate : undefined
    return certificate
      ? [{ state: 'spoiled', certificate, reason, at: certificate.createdAt }]
      : [{ state: 'spoiled', reason: 'damaged', at: past(20) }]
  })
  const waiting = mine.filter(
    (each) =>
      each.collectBy === 'selfPrint' &&
      each.printStatus === 'pending' &&
      each.state === 'valid' &&
      each.createdAt < past(31),
  )
  const open = waiting.slice(0, 2).map((certificate, index): Use => ({
    state: index === 0 ? 'committed' : 'reserved',
    certificate,
    at: past(1),
  }))
  const rest: Use[] = [
    { state: 'lost', reason: 'lost', at: past(12) },
    { state: 'spoiled', reason: 'damaged', at: past(9) },
    ...Array.from({ length: 3 }, (): Use => ({ state: 'returned', at: past(8) })),
  ]
  const used = [...printed, ...failed].sort((a, b) => a.at.getTime() - b.at.getTime())
  const some = (count: number, state: BlankState): Use[] =>
    Array.from({ length: count }, () => ({ state, at: past(200) }))
  return [...used, ...rest, ...open, ...some(isLow ? FEW : AVAILABLE, 'available'), ...some(5, 'received')]
}

/** Blanks of all enterprises; numbers count within the year of `now`, first enterprise first. */
export function blankSeed(
  random: Random,
  enterprises: readonly (SeedEnterprise & { readonly workstation: SeedWorkstation })[],
  certificates: readonly ExportCertificateRow[],
  now: Date,
): BlankSeed {
  const seed: BlankSeed = { batches: [], blanks: [], jobs: [], last: new Map() }
  const year = legalYear(now)
  const issuedAt = new Date(now.getTime() - 200 * DAY_MS)
  for (const [rank, enterprise] of enterprises.entries()) {
    const own = certificates.filter((certificate) => certificate.tenantId === enterprise.id)
    for (const kind of kinds) {
      const isLow = kind === (rank === 0 ? 'Ce-1' : 'C7-1')
      const all = uses(random, kind, own, isLow, now)
      const first = (seed.last.get(kind) ?? 0) + 1
      seed.last.set(kind, first + all.length - 1)
      const numberAt = (index: number) => blankNumber(kind, year, first + index)
      const half = Math.ceil(all.length / 2)
      const ranges = [
        [0, half],
        [half, all.length],
      ] as const
      const batchIds = ranges.map(([from, to]) => {
        const id = random.uuid()
        seed.batches.push({
          id,
          tenantId: enterprise.id,
          blankKind: kind,
          firstNo: numberAt(from),
          lastNo: numberAt(to - 1),
          count: to - from,
          issuedBy: 'customs',
          issuedAt,
        })
        return id
      })
      for (const [index, use] of all.entries())
        addBlank(seed, random, enterprise, {
          kind,
          blankNo: numberAt(index),
          batchId: batchIds[index < half ? 0 : 1] ?? '',
          use,
          issuedAt,
        })
    }
  }
  return seed
}

interface Placed {
  readonly kind: BlankKind
  readonly blankNo: string
  readonly batchId: string
  readonly use: Use
  readonly issuedAt: Date
}
const jobStates: { readonly [State in BlankState]?: Job['state'] } = {
  used: 'printed',
  spoiled: 'spoiled',
  committed: 'committed',
  reserved: 'reserved',
}

function addBlank(
  seed: BlankSeed,
  random: Random,
  enterprise: SeedEnterprise & { readonly workstation: SeedWorkstation },
  { kind, blankNo, batchId, use, issuedAt }: Placed,
): void {
  const { certificate, at } = use
  const state = certificate && jobStates[use.state]
  const jobId = state ? random.uuid() : null
  const workstationId = state ? enterprise.workstation.workstationId : null
  const reason = use.reason ?? null
  seed.blanks.push({
    blankNo,
    tenantId: enterprise.id,
    blankKind: kind,
    batchId,
    state: use.state,
    jobId,
    certificateNo: certificate?.certificateNo ?? null,
    workstationId,
    spoilReason: reason,
    createdAt: issuedAt,
    updatedAt: at,
  })
  if (!certificate || !state || !jobId || !workstationId) return
  seed.jobs.push({
    jobId,
    tenantId: enterprise.id,
    accountId: enterprise.workstation.accountId,
    workstationId,
    certificateNo: certificate.certificateNo,
    contentSha256: certificate.contentSha256,
    blankNos: [blankNo],
    state,
    reason,
    note: null,
    // A reservation that stays for as long as the demonstration may last.
    expiresAt: new Date(at.getTime() + 366 * DAY_MS),
    createdAt: at,
    updatedAt: at,
  })
}
