/** The two agencies that orders are given to, as customs has filed them; those that are there already stay as they are. */
import { and, eq } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../../../db/central/rows.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { publishPublic } from '../../../../server/platform/public-feed.ts'
import { agency } from '../../declare/agency-record.ts'
import { seedAgencies } from './agencies.ts'

const filed = [
  { of: seedAgencies.au, nameEn: 'Sample Australia Inspection Pty Ltd', registeredPlace: '澳洲悉尼' },
  { of: seedAgencies.hk, nameEn: 'Sample Hong Kong Inspection Ltd', registeredPlace: '香港薄扶林' },
] as const

const DAYS = 500
const DAY_MS = 86_400_000

export async function seedFiledAgencies(db: Db, now: Date): Promise<void> {
  const at = new Date(now.getTime() - DAYS * DAY_MS)
  for (const [index, { of, nameEn, registeredPlace }] of filed.entries())
    await db.transaction(async (tx) => {
      const [known] = await tx
        .select({ id: rows.id })
        .from(rows)
        .where(and(eq(rows.tenantId, PUBLIC_OWNER), eq(rows.collection, agency.kind), eq(rows.id, of.id)))
      if (known) return
      await publishPublic(tx, agency, [
        {
          id: of.id,
          row: {
            state: 'normal',
            content: {
              fields: {
                certificateNo: `JJD${at.getUTCFullYear()}00${index + 1}`,
                nameZh: of.name,
                nameEn,
                registeredPlace,
                country: of.country,
                filedAt: at.toISOString(),
              },
              rows: {},
              attachments: {},
            },
            createdAt: at.toISOString(),
            updatedAt: at.toISOString(),
          },
        },
      ])
    })
}
