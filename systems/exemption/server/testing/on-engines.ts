/** A describe block over both databases, empty before each test. */
import { sql } from 'drizzle-orm'
import { beforeEach, describe } from 'vitest'
import { engines } from '../../../../server/testing/engines.ts'
import { oneStore } from '../../../../server/testing/one-store.ts'
import { seedOfficerAccounts } from '../seed/officers.ts'
import { openKit, type Kit } from './kit.ts'

export const onEngines = (name: string, tests: (kit: () => Kit) => void): void =>
  describe.each(engines)(`${name} on $name`, ({ start }) => {
    const database = oneStore({
      start,
      accounts: seedOfficerAccounts,
      emptied: sql`truncate rows, feed_heads, number_sequences, idempotency, notice_reads, notices, queued_acts, audit_log, balances, balance_takings, exemption_certificates, exemption_certificate_products, exemption_certificate_versions, exemption_write_offs`,
    })
    let kit: Kit | undefined
    beforeEach(async () => {
      kit = await openKit(database().db)
    })
    tests(() => {
      if (!kit) throw new Error('no test runs before its kit')
      return kit
    })
  })
