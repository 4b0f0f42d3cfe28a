/** Which messages an officer sees. */
import { inArray, isNull, or, type SQL } from 'drizzle-orm'
import { messages } from '../../db/central/channel.ts'
import type { Actor } from '../platform/context.ts'

/** Of the systems the officer works in; what belongs to none is about accounts. */
export const seesMessages = ({ account }: Actor): SQL | undefined =>
  or(
    inArray(messages.system, account.systems),
    account.readsSecurity === true ? isNull(messages.system) : undefined,
  )
