/** An exemption that has been issued, behind the window's back; and what officers of its offices do through the API. */
import type { Page } from '@playwright/test'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { Signed } from '../../../server/testing/central.ts'
import { airConditioner, cable } from '../../../systems/exemption/declare/testing/contents.ts'
import { decided, handIn, TO_ISSUED } from './exemption-office.ts'
import { fillLogin } from './login.ts'
import { DEMO_PASSWORD } from '../../support/stack/secret.ts'

/** 100 台 of one product and 1,000 米 (80 千克) of another. Answers the certificate's number. */
export async function issueExemption(clerk: Signed, officer: Signed): Promise<string> {
  const issued = await decided(
    officer,
    await handIn(clerk, [airConditioner('p1'), cable('p2')]),
    ...TO_ISSUED,
  )
  return issued.content.fields['certificateNo'] ?? ''
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
