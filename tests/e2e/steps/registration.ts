/** Filing an enterprise: what is filled in, field by field, and how it gets through Customs behind the window's back. */
import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import type { ActInput } from '../../../contract/central/documents.ts'
import type { CollectionRow } from '../../../contract/shapes.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { QualificationType } from '../../../systems/registration/declare/qualification-types.ts'
import type { Signed } from '../../../server/testing/central.ts'
import { pdfOf, uploadAll } from '../../../server/testing/documents.ts'
import type { ClientStack } from '../../support/stack/client.ts'
import { login } from './login.ts'
import { openPage, toolbar } from './pages.ts'

export const FILING = 'registration.filing'
export const CHANGE = 'registration.change'
export const CANCELLATION = 'registration.cancellation'
export const PROOF = 'registration.proof'
export const QUALIFICATION = 'registration.qualification'
export const ENTERPRISE = 'registration.enterprise'

/** A whole enterprise, all fields of the manual's figure; invented. */
export const enterprise: Readonly<Record<string, string>> = {
  division: '330200',
  customsDistrict: '3104',
  statisticalArea: '09',
  postcode: '315800',
  nameZh: '示例恒丰进出口有限公司',
  nameEn: 'Sample Hengfeng Import and Export Co., Ltd.',
  address: '浙江省宁波市北仑区示例路1号',
  addressEn: 'No. 1 Sample Road, Beilun, Ningbo',
  marketEntityType: '1130',
  organisationType: '11',
  industry: '5193',
  economicArea: '09',
  specialTradeArea: '',
  ciqKind: 'own',
  organisationCode: 'D2143569-X',
  legalName: '示例法人',
  legalCountry: 'CHN',
  legalIdType: '10',
  legalIdNumber: '11010519491231002X',
  contact: '示例联系人',
  contactPhone: '0574-86880000',
  contactMobile: '13800000001',
  contactEmail: 'name@example.com',
  fax: '0574-86880001',
  website: 'www.example.com',
  parentCode: '',
  parentName: '',
}

export const rowValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  managers: {
    role: 'customs',
    name: '示例关务',
    idType: '10',
    idNumber: '11010519491231002X',
    country: 'CHN',
    mobile: '13800000011',
  },
  investors: { name: '示例投资人', country: 'CHN', currency: 'CNY', amount: '500' },
  customsStaff: { name: '示例报关员', idType: '10', idNumber: '11010519491231002X', mobile: '13800000012' },
  licences: { kind: 'payment', licenceNo: 'Z2026000000001', issuer: '示例发证机关', isForever: '1' },
}

const given = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** The content of a filing that passes, for these types. */
export function filingContent(
  types: readonly QualificationType[],
  creditCode: string,
  fields: Readonly<Record<string, string>> = {},
): Content {
  const rows = Object.fromEntries(
    Object.entries(rowValues).map(([name, row]) => [name, [{ id: randomUUID(), ...row }]]),
  )
  return {
    fields: { ...given(enterprise), creditCode, types: types.join(','), ...fields },
    rows,
    attachments: {},
  }
}

/** One action at the server; throws with the refusal. */
export async function act(who: Signed, input: Omit<ActInput, 'key' | 'formVersion'>) {
  const outcome = await who.client.documents.act({ key: randomUUID(), formVersion: 1, ...input })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.document
}

/** An officer takes these actions one after the other. */
export async function decide(
  officer: Signed,
  kind: string,
  documentId: string,
  actions: readonly string[],
  opinion = '符合备案条件',
): Promise<void> {
  for (const action of actions) {
    const { revision } = await officer.client.documents.get({ id: documentId })
    await act(officer, {
      kind,
      documentId,
      action,
      baseRevision: revision,
      answers: ['receive', 'accept'].includes(action) ? {} : { opinion },
    })
  }
}

export const APPROVAL = ['receive', 'accept', 'approve'] as const

/** Files these qualifications for the clerk's enterprise, through to the approval. */
export async function fileAtServer(
  clerk: Signed,
  officer: Signed,
  types: readonly QualificationType[],
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const documentId = randomUUID()
  const infoForm = await uploadAll(clerk.client, await pdfOf(1), { kind: FILING, slot: 'infoForm' })
  const content = filingContent(types, clerk.account.tenant.creditCode, {
    nameZh: clerk.account.tenant.name,
    ...fields,
  })
  await act(clerk, {
    kind: FILING,
    documentId,
    action: 'submit',
    baseRevision: 0,
    content: { ...content, attachments: { infoForm: [infoForm] } },
  })
  await decide(officer, FILING, documentId, APPROVAL)
  return documentId
}

/** The rows of a collection that this caller sees, by one equal column. */
export async function rowsAt(
  who: Signed,
  collection: string,
  filters: Record<string, { equals: string }> = {},
): Promise<CollectionRow[]> {
  return (await who.client.documents.list({ collection, filters, pageSize: 100 })).rows
}

/** The types that the clerk's enterprise validly holds. */
export async function heldBy(clerk: Signed): Promise<string[]> {
  const rows = await rowsAt(clerk, QUALIFICATION, { creditCode: { equals: clerk.account.tenant.creditCode } })
  return rows.filter((row) => row.state === 'valid').map((row) => row.content.fields['type'] ?? '')
}

/** 远洋: an enterprise with nothing on file. */
export async function asYuanyang(page: Page, client: ClientStack): Promise<Page> {
  await page.goto(client.window())
  await login(page, 'yuanyang')
  return page
}

/** Ticks types on 备案申请 and opens the form. */
export async function startFiling(page: Page, names: readonly string[]): Promise<void> {
  await openPage(page, '备案申请')
  for (const name of names)
    await page
      .locator('.qualifications')
      .filter({ visible: true })
      .getByRole('checkbox', { name, exact: true })
      .check()
  await page.getByRole('button', { name: '确定', exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('tab', { name: '报关单位及相关资质备案申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
}

export const fieldAt = (page: Page, name: string): Locator =>
  page.locator(`[data-at="fields.${name}"]`).filter({ visible: true })
export const inputAt = (page: Page, name: string): Locator =>
  fieldAt(page, name).locator('input, textarea').first()
export const formState = (page: Page): Locator => page.locator('.form-state').filter({ visible: true })
export const press = (page: Page, name: string): Promise<void> =>
  toolbar(page).getByRole('button', { name, exact: true }).click()
