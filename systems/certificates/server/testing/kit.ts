/** A small ledger for tests: two holders, certificates and blanks made by the real code, a clock that tests move. */
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { tenants } from '../../../../db/central/accounts.ts'
import { blanks, exportCertificates } from '../tables.ts'
import type { BlankKind } from '../../../../domain/printing/blank-kinds.ts'
import type { BlankState } from '../../../../domain/printing/blank.ts'
import {
  sealEntry,
  FIRST_HASH,
  type JournalEntry,
  type UnsealedEntry,
} from '../../../../domain/printing/journal.ts'
import type { Problem, Result } from '../../../../domain/kit/problem.ts'
import type { Database, Db } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { sha256Hex } from '../../../../server/platform/sha256.ts'
import { ledgerCalls, type LedgerCalls } from '../ledger/calls.ts'
import { issueBlanks } from '../ledger/issue.ts'
import type { BlankRow, ExportCertificateRow } from '../projections.ts'
import { takeNumbers } from '../../../../server/platform/sequences.ts'
import { certificateNumber, certificateSequence } from '../sequences.ts'

export const START = new Date('2026-11-21T02:00:00.000Z')
export const SHA = 'a'.repeat(64)

export interface Kit {
  readonly db: Db
  readonly clock: { now: Date }
  readonly ours: Caller
  readonly theirs: Caller
  readonly calls: LedgerCalls
  readonly theirCalls: LedgerCalls
  /** Registered workstations of ours. */
  readonly workstationId: string
  readonly otherWorkstationId: string
  issue(caller: Caller, kind: BlankKind, count: number): Promise<string[]>
  addCertificate(change?: Partial<ExportCertificateRow>): Promise<string>
  setBlank(blankNo: string, state: BlankState): Promise<void>
  blank(blankNo: string): Promise<BlankRow>
  certificate(certificateNo: string): Promise<ExportCertificateRow>
  /** A reserve call as the workstation would make it. */
  reservation(
    certificateNo: string,
    blankNos: readonly string[],
  ): {
    key: string
    jobId: string
    workstationId: string
    certificateNo: string
    contentSha256: string
    blankNos: readonly string[]
  }
}

export const publicKey = (): string =>
  generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
export const key = (): string => randomUUID()

const holder = (name: string): Caller => ({
  tenantId: randomUUID(),
  tenantName: name,
  accountId: randomUUID(),
  loginName: name,
})

function only<T>(rows: readonly T[]): T {
  const [row] = rows
  if (!row) throw new Error('no such row')
  return row
}

export async function openKit({ db }: Pick<Database, 'db'>): Promise<Kit> {
  const clock = { now: START }
  const [ours, theirs] = [holder('示例甲'), holder('示例乙')]
  await db
    .insert(tenants)
    .values(
      [ours, theirs].map((each) => ({ id: each.tenantId, name: each.tenantName, creditCode: each.tenantId })),
    )
  const services = { db, now: () => clock.now }
  const [calls, theirCalls] = [ledgerCalls(services, ours), ledgerCalls(services, theirs)]
  const [workstationId, otherWorkstationId] = [randomUUID(), randomUUID()]
  for (const id of [workstationId, otherWorkstationId])
    await calls.registerWorkstation({
      key: key(),
      workstationId: id,
      name: id === workstationId ? '一号机' : '二号机',
      publicKey: publicKey(),
    })
  return {
    db,
    clock,
    ours,
    theirs,
    calls,
    theirCalls,
    workstationId,
    otherWorkstationId,
    async issue(caller, blankKind, count) {
      const { from } = await db.transaction((tx) =>
        issueBlanks(
          tx,
          { tenantId: caller.tenantId, holder: caller.tenantName, blankKind, count, issuedBy: 'customs' },
          clock.now,
        ),
      )
      const [prefix = '', digits = ''] = from.split('-')
      return Array.from({ length: count }, (_, index) => `${prefix}-${Number(digits) + index}`)
    },
    async addCertificate(change = {}) {
      const certificateNo = certificateNumber(
        2026,
        await db.transaction((tx) => takeNumbers(tx, certificateSequence(2026), 1)),
      )
      await db.insert(exportCertificates).values({
        queryCode: 'ABCDEFGH',
        certificateNo,
        tenantId: ours.tenantId,
        inspectionNo: '1',
        format: '07',
        declarant: '示例甲',
        consignor: '示例甲',
        issueDate: '2026-11-20',
        collectBy: 'selfPrint',
        printStatus: 'pending',
        printCount: 0,
        contactPhone: '',
        state: 'valid',
        content: { values: {}, items: [] },
        contentSha256: SHA,
        createdAt: START,
        updatedAt: START,
        ...change,
      })
      return certificateNo
    },
    async setBlank(blankNo, state) {
      await db.update(blanks).set({ state }).where(eq(blanks.blankNo, blankNo))
    },
    blank: async (blankNo) => only(await db.select().from(blanks).where(eq(blanks.blankNo, blankNo))),
    certificate: async (certificateNo) =>
      only(
        await db.select().from(exportCertificates).where(eq(exportCertificates.certificateNo, certificateNo)),
      ),
    reservation: (certificateNo, blankNos) => ({
      key: key(),
      jobId: randomUUID(),
      workstationId,
      certificateNo,
      contentSha256: SHA,
      blankNos,
    }),
  }
}

/** The problem of a refusal; throws when the call succeeded. */
export function problemOf<T>(result: Result<T>): Problem {
  if (result.ok) throw new Error(`expected a refusal, got ${JSON.stringify(result.value)}`)
  return result.problem
}

/** The value of a success; throws with the problem otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.problem.code}: ${result.problem.detail?.zh ?? result.problem.message.zh}`)
  return result.value
}

type EntryInput = Pick<
  UnsealedEntry,
  'jobId' | 'state' | 'certificateNo' | 'blankNos' | 'incarnation' | 'alsoSpoiled'
>

/** A chain of sealed entries after `last` (or from the beginning). */
export function chain(inputs: readonly EntryInput[], last?: JournalEntry): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (const input of inputs) {
    const before = entries.at(-1) ?? last
    entries.push(
      sealEntry(
        {
          seq: (before?.seq ?? 0) + 1,
          prev: before?.hash ?? FIRST_HASH,
          at: START.toISOString(),
          printer: 'file:示例',
          who: '示例甲',
          ...input,
        },
        sha256Hex,
      ),
    )
  }
  return entries
}
