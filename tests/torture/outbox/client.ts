/**
 * The client of the outbox torture, in a process that is killed again and again. Submits its items one after the other,
 * each with a key that only depends on the seed and its number, and ends when everything has been delivered.
 * Arguments: data folder, server, seed, first number, count, secret. Says `ready`, `accepted <number>`, `done`.
 */
import { isDefinedError, ORPCError } from '@orpc/client'
import { setTimeout as sleep } from 'node:timers/promises'
import { random } from '../../support/faulty-proxy.ts'
import { openTestCore, SEED_PASSWORD, until, type TestCore } from '../../support/core/test-core.ts'
import { keyOf, reasonOf } from './items.ts'

const [dataDir = '', serverUrl = '', seedText = '1', fromText = '0', countText = '0', secret = ''] =
  process.argv.slice(2)
const [seed, from, count] = [Number(seedText), Number(fromText), Number(countText)]
const say = (text: string) => process.stdout.write(`${text}\n`)

const core = await openTestCore(dataDir, serverUrl)
const state = await core.client.session.state()
if (state.state === 'locked' && state.known.length > 0)
  await core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
else await core.login('hengfeng', secret)
const certificateNo = await until(async () => {
  const page = await core.client.documents.query({ collection: 'certificates.export', pageSize: 10 })
  return page.rows[0]?.content.fields['certificateNo']
}, 'a certificate in the mirror')
say('ready')

const dice = random(seed + from)
for (let number = from; number < count; number += 1) {
  await submit(core, number)
  say(`accepted ${number}`)
  if (dice() < 0.5) await sleep(dice() * 10)
}
await until(async () => (await core.client.status.get()).waiting === 0, 'an empty outbox', 600_000)
const { returned } = await core.client.status.get()
await core.close()
say(returned === 0 ? 'done' : `returned ${returned}`)

async function submit({ client }: TestCore, number: number): Promise<void> {
  const draft = await client.documents.create({ kind: 'certificates.reprint', from: { certificateNo } })
  const { localRevision } = await client.documents.save({
    id: draft.id,
    localRevision: draft.localRevision,
    content: { ...draft.content, fields: { ...draft.content.fields, reason: reasonOf(seed, number) } },
  })
  try {
    const key = keyOf(seed, number)
    // A double click now and then.
    await Promise.all(
      Array.from({ length: number % 7 === 0 ? 2 : 1 }, () =>
        client.documents.submit({ id: draft.id, localRevision, key }),
      ),
    )
  } catch (error) {
    // Submitted before the kill, only the word of it was lost.
    if (
      !(
        error instanceof ORPCError &&
        isDefinedError(error) &&
        (error.data as { code?: string }).code === 'DRAFT_KEY_USED'
      )
    )
      throw error // every declared error carries a Problem
    await client.documents.discard({ id: draft.id })
  }
}
