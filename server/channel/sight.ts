/** Which messages an officer sees. */
import { and, inArray, isNull, ne, or, type SQL } from 'drizzle-orm'
import { messages } from '../../db/central/channel.ts'
import type { Actor } from '../platform/context.ts'

/** Of the systems the officer works in; what belongs to none is about accounts; what is past its time has been emptied. */
export const seesMessages = ({ account }: Actor): SQL | undefined =>
  and(
    ne(messages.addressee, ''),
    or(
      inArray(messages.system, account.systems),
      account.readsSecurity === true ? isNull(messages.system) : undefined,
    ),
  )
