/** Workstations and the Ed25519 keys that sign their print orders, one per account that uses the machine. */
import { createPublicKey } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { workstations } from './tables.ts'
import { because } from '../declare/reasons.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { FIRST_HASH } from '../../../domain/printing/journal.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Tx } from '../../../server/platform/database.ts'
import type { Caller } from './caller.ts'

export interface RegisterInput {
  readonly workstationId: string
  readonly name: string
  readonly publicKey: string
}

const wrongKey = problem(
  'INPUT_PUBLIC_KEY',
  label('工作站公钥不是有效的 Ed25519 公钥', "The workstation's public key is not an Ed25519 key"),
)

/** SPKI as PEM or as base64 DER. */
function isEd25519(publicKey: string): boolean {
  try {
    const key = publicKey.includes('-----BEGIN')
      ? createPublicKey(publicKey)
      : createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

/** Repeating it is harmless; a new key replaces the old one and leaves its trace in the audit log. */
export async function registerWorkstation(
  tx: Tx,
  caller: Caller,
  input: RegisterInput,
  now: Date,
): Promise<Result<{ registered: boolean }>> {
  if (!isEd25519(input.publicKey)) return fail(wrongKey)
  const { workstationId, name, publicKey } = input
  const { accountId, tenantId } = caller
  const mine = and(eq(workstations.workstationId, workstationId), eq(workstations.accountId, accountId))
  const added = await tx
    .insert(workstations)
    .values({
      workstationId,
      accountId,
      tenantId,
      name,
      publicKey,
      journalSeq: 0,
      journalHash: FIRST_HASH,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: workstations.workstationId })
  const entry = { tenantId, who: caller.loginName, subject: `workstation:${workstationId}`, to: name }
  if (added.length > 0) {
    await audit(tx, { ...entry, action: 'register', from: null }, now)
    return ok({ registered: true })
  }
  const [known] = await tx.select().from(workstations).where(mine).for('update')
  if (known && (known.name !== name || known.publicKey !== publicKey)) {
    await tx.update(workstations).set({ name, publicKey, updatedAt: now }).where(mine)
    await audit(
      tx,
      {
        ...entry,
        action: 'update',
        from: known.name,
        reasons: known.publicKey === publicKey ? [] : [because('newKey', {})],
      },
      now,
    )
  }
  return ok({ registered: true })
}
