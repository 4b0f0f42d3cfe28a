/** A draft with many rows, made through the interface of a window that is logged in. */
import type { BrowserContext } from '@playwright/test'
import { openSocket } from '../../conformance/hosts-transports.ts'

/** Of the fixture 示例登记表; answers when it is stored. */
export async function draftWithRows(
  context: BrowserContext,
  windowUrl: string,
  count: number,
): Promise<void> {
  const { port } = new URL(windowUrl)
  const cookies = await context.cookies(windowUrl)
  const other = await openSocket(
    Number(port),
    cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  )
  const draft = await other.client.documents.create({ kind: 'certificates.sample-form' })
  const licences = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    name: `示例许可证${index + 1}`,
    number: `${index + 1}`,
    until: '2030-01-01',
  }))
  await other.client.documents.save({
    id: draft.id,
    localRevision: draft.localRevision,
    content: { ...draft.content, rows: { licences } },
  })
  other.disconnect()
}
