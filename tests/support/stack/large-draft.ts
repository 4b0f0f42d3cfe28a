/** A draft with many rows, made through the interface of a window that is logged in. */
import type { BrowserContext } from '@playwright/test'
import type { Content } from '../../../domain/kit/document.ts'
import { openSocket } from '../../conformance/hosts-transports.ts'

/** A draft of this kind with these sub-tables, each with `count` rows; answers when it is stored. */
async function storeDraft(
  context: BrowserContext,
  windowUrl: string,
  kind: string,
  rows: Content['rows'],
): Promise<void> {
  const { port } = new URL(windowUrl)
  const cookies = await context.cookies(windowUrl)
  const other = await openSocket(
    Number(port),
    cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  )
  const draft = await other.client.documents.create({ kind })
  await other.client.documents.save({
    id: draft.id,
    localRevision: draft.localRevision,
    content: { ...draft.content, rows: { ...draft.content.rows, ...rows } },
  })
  other.disconnect()
}

/** Of the fixture 示例登记表, whose rows are written in a box. */
export const draftWithRows = (context: BrowserContext, windowUrl: string, count: number): Promise<void> =>
  storeDraft(context, windowUrl, 'certificates.sample-form', {
    licences: Array.from({ length: count }, (_, index) => ({
      id: crypto.randomUUID(),
      name: `示例许可证${index + 1}`,
      number: `${index + 1}`,
      until: '2030-01-01',
    })),
  })

/** Of the fixture 示例委托单, whose rows are written in a strip. */
export const draftWithStrip = (context: BrowserContext, windowUrl: string, count: number): Promise<void> =>
  storeDraft(context, windowUrl, 'certificates.sample-order', {
    departments: Array.from({ length: count }, (_, index) => ({
      id: crypto.randomUUID(),
      department: `示例部门${index + 1}`,
      headcount: '1',
      telephone: '010-55501234',
    })),
  })
