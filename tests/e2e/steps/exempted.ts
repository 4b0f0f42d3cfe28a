/** An exemption that has been issued, behind the window's back; and what officers of its offices do through the API. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { Signed } from '../../../server/testing/central.ts'
import { uploadAll } from '../../../server/testing/documents.ts'
import { application } from '../../../systems/exemption/declare/application/application.ts'
import {
  airConditioner,
  applicationContent,
  cable,
  NEEDED,
} from '../../../systems/exemption/declare/testing/contents.ts'
import { fillLogin } from './login.ts'
import { DEMO_PASSWORD } from '../../support/stack/secret.ts'

const DAY_MS = 86_400_000

/** One action by whoever is signed in; a refusal fails the test in its own words. */
export async function move(
  { client }: Signed,
  kind: string,
  action: string,
  document: Pick<CentralDocument, 'id' | 'revision'> | undefined,
  more: { readonly answers?: Record<string, string>; readonly content?: CentralDocument['content'] } = {},
): Promise<CentralDocument> {
  const outcome = await client.documents.act({
    key: randomUUID(),
    kind,
    documentId: document?.id ?? randomUUID(),
    action,
    baseRevision: document?.revision ?? 0,
    formVersion: 1,
    answers: {},
    ...more,
  })
  if (!outcome.ok) throw new Error(`${action}: ${JSON.stringify(outcome.problem)}`)
  return outcome.document
}

/** 100 台 of one product and 1,000 米 (80 千克) of another. Answers the certificate's number. */
export async function issueExemption(clerk: Signed, officer: Signed): Promise<string> {
  const paper = await uploadAll(
    clerk.client,
    new TextEncoder().encode(`示例 ${randomUUID()}`),
    { kind: application.kind, slot: 'statement' },
    'other',
  )
  const content = applicationContent(
    [airConditioner('p1'), cable('p2')],
    {},
    Object.fromEntries(NEEDED.map((slot) => [slot, [{ ...paper, name: `${slot}.7z` }]])),
  )
  let document = await move(clerk, application.kind, 'submit', undefined, { content })
  for (const action of ['accept', 'passFirst', 'passWithout'])
    document = await move(officer, application.kind, action, document)
  document = await move(officer, application.kind, 'issue', document, {
    answers: { validUntil: legalDate(new Date(Date.now() + 30 * DAY_MS)) },
  })
  return document.content.fields['certificateNo'] ?? ''
}

/** The newest document of a kind about a certificate, as an officer sees it. */
export async function newest(
  { client }: Signed,
  kind: string,
  certificateNo: string,
): Promise<CentralDocument> {
  const { rows } = await client.documents.list({
    collection: kind,
    filters: { certificateNo: { contains: certificateNo } },
  })
  const [first] = rows.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  if (!first) throw new Error(`no ${kind} of ${certificateNo}`)
  return client.documents.get({ id: first.id })
}

export async function openDeskAs(
  page: Page,
  serverUrl: string,
  loginName: string,
  address: string,
): Promise<void> {
  await page.goto(`${serverUrl}/desk/`)
  await fillLogin(page, loginName, DEMO_PASSWORD)
  await page.getByRole('heading', { name: '待办事项' }).waitFor()
  await page.goto(`${serverUrl}/desk/${address}`)
}
