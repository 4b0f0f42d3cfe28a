/**
 * The roots that sign certificates, pinned at first contact: a server that later shows others is refused, in words, and
 * the pinned ones stay. Revoked serials only ever grow.
 */
import { X509Certificate } from 'node:crypto'
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import type { AccountSession } from '../session/account-session.ts'
import { callCentral } from './central-call.ts'
import { refused, unavailable, type Outcome } from './outcome.ts'
import { offline, trustChanged, trustDamaged } from './problems.ts'
import type { Trust } from './signature/chain.ts'

const TRUST = 'print.trust'
const trustSchema = z.object({ roots: z.array(z.string()).min(1), revokedSerials: z.array(z.string()) })
const what = label('无法取得签证机构的根证书', 'the authority’s root certificate cannot be fetched')

/** From the server when it answers, else as stored. */
export async function trustOf(session: AccountSession): Promise<Outcome<Trust>> {
  const stored = session.facts.get(TRUST, trustSchema)
  // What was damaged before this was looked at must not refuse every certificate for ever.
  const pinned = stored?.roots.every(isRoot) ? stored : undefined
  if (!session.isOnline()) return pinned ? { ok: true, value: pinned } : unavailable(offline(what))
  const shown = await callCentral({ what, waits: pinned ? [] : [500] }, (signal) =>
    session.central.certificates.trust(undefined, { signal }),
  )
  if (!shown.ok) return pinned ? { ok: true, value: pinned } : shown
  if (!shown.value.roots.every(isRoot)) return pinned ? { ok: true, value: pinned } : refused(trustDamaged())
  if (pinned && !isSame(pinned.roots, shown.value.roots)) return refused(trustChanged())
  const trust = {
    roots: pinned?.roots ?? shown.value.roots,
    revokedSerials: [...new Set([...(pinned?.revokedSerials ?? []), ...shown.value.revokedSerials])],
  }
  if (trust.roots.length === 0) return refused(trustChanged())
  session.facts.put(TRUST, trust)
  return { ok: true, value: trust }
}

/** Signed by itself: one changed bit shows. */
function isRoot(pem: string): boolean {
  try {
    const certificate = new X509Certificate(pem)
    return certificate.verify(certificate.publicKey)
  } catch {
    return false
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().every((pem, index) => pem.trim() === b.toSorted()[index]?.trim())
