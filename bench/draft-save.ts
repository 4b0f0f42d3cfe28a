/** Saving a draft of about 4 KB through the whole core, against one FULL commit of the same bytes. Goal 1.5. */
import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { openStand } from './core-stand.ts'
import { alternate, type Figure } from './figure.ts'

const ROUNDS = 400
/** Saves before the measured ones: the code is warm, as it is for a clerk's second key stroke. */
const WARM_UP = 300

export async function run(): Promise<Figure> {
  const stand = await openStand('draft-save')
  const bare = new Sqlite(join(stand.dir, 'bare.db'))
  try {
    bare.pragma('journal_mode=WAL')
    bare.pragma('synchronous=FULL')
    bare.exec('create table draft (id text primary key, content text not null)')
    bare.prepare('insert into draft values (?, ?)').run('one', '')
    const write = bare.prepare('update draft set content = ? where id = ?')
    const draft = await stand.client.documents.create({
      kind: 'certificates.reprint',
      from: { certificateNo: stand.certificateNo },
    })
    let { localRevision } = draft
    let round = 0
    const content = () => ({
      ...draft.content,
      fields: { ...draft.content.fields, reason: `${round++} `.padEnd(1300, '重打') },
    })
    const ours = async () => {
      const input = { id: draft.id, localRevision, content: content() }
      const start = performance.now()
      ;({ localRevision } = await stand.client.documents.save(input))
      return performance.now() - start
    }
    const floor = () => {
      const text = JSON.stringify(content())
      const start = performance.now()
      write.run(text, 'one')
      return performance.now() - start
    }
    for (let warm = 0; warm < WARM_UP; warm += 1) {
      await ours()
      floor()
    }
    const figures = await alternate(ROUNDS, ours, floor)
    return {
      name: 'save of a 4 KB draft against one FULL commit',
      ...figures,
      ratio: figures.ours / figures.floor,
      unit: 'ms',
    }
  } finally {
    bare.close()
    await stand.close()
  }
}

if (import.meta.main) console.log(await run())
