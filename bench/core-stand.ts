/** A core that is logged in at a seeded central server, on a folder of its own. */
import { startTestCentral, type TestCentral } from '../server/testing/central.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../tests/support/core/test-core.ts'

export interface Stand extends TestCore {
  readonly central: TestCentral
  readonly dir: string
  readonly certificateNo: string
}

export async function openStand(name: string): Promise<Stand> {
  const dir = scratchDir(`bench-${name}`)
  const central = await startTestCentral()
  const core = await openTestCore(dir.path, central.url)
  await core.login('hengfeng', central.secret)
  const certificateNo = await until(async () => {
    const page = await core.client.documents.query({ collection: 'certificates.export' })
    return page.freshAt !== null && page.rows[0]?.content.fields['certificateNo']
  }, 'a complete mirror')
  return {
    ...core,
    central,
    dir: dir.path,
    certificateNo,
    close: async () => {
      await core.close()
      await central.close()
      dir.remove()
    },
  }
}
