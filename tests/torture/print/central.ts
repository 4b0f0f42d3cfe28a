/** What the kill tests ask the server directly, apart from any client: stock for the runs, and what it believes now. */
import { randomUUID } from 'node:crypto'
import { blankNumber } from '../../../domain/printing/blank-kinds.ts'
import type { ProductCentralClient as CentralClient } from '../../../systems/contracts.ts'
import { loginAt } from '../../../server/testing/central.ts'
import { TEST_SECRET } from '../../support/stack/secret.ts'

export interface BlankNow {
  readonly state: string
  readonly jobId: string
}

export interface CentralView {
  /** New self-print certificates of format 08 (C2-2), each on one sheet, and as many blanks. */
  issue(count: number): Promise<{ certificateNos: string[]; blankNos: string[] }>
  /** One certificate whose statement is this long, and continuation sheets. */
  issueLong(statementEn: string, sheets: number): Promise<string>
  blank(blankNo: string): Promise<BlankNow>
  /** All of one kind, by number. */
  blanks(blankKind: string): Promise<ReadonlyMap<string, BlankNow>>
  certificate(certificateNo: string): Promise<{ printStatus: string; printCount: string }>
  /** Sum of all differences of the reconciliation: 0, always. */
  difference(): Promise<number>
}

export const CLERK = 'hengfeng'
export const COLLEAGUE = 'hengfeng2'

export async function openCentral(url: string): Promise<CentralView> {
  const officer = await loginAt(url, TEST_SECRET, 'customs')
  const enterprise = await loginAt(url, TEST_SECRET, COLLEAGUE)
  const tenantId = enterprise.account.tenant.id
  return {
    issue: async (count) => {
      const { from, count: given } = await officer.client.desk.issueBlanks({
        key: randomUUID(),
        tenantId,
        blankKind: 'C2-2',
        count,
      })
      const first = Number(from.slice(-8))
      const blankNos = Array.from({ length: given }, (_, index) =>
        blankNumber('C2-2', Number(from.slice(4, 6)), first + index),
      )
      const certificateNos: string[] = []
      while (certificateNos.length < count) certificateNos.push(await issueOne(officer.client, tenantId))
      return { certificateNos, blankNos }
    },
    issueLong: async (statementEn, count) => {
      await officer.client.desk.issueBlanks({ key: randomUUID(), tenantId, blankKind: 'XY', count })
      return issueOne(officer.client, tenantId, statementEn)
    },
    blank: async (blankNo) => {
      const row = await onlyRow(enterprise.client, 'certificates.blank', 'blankNo', blankNo)
      return { state: row.state, jobId: row.fields['jobId'] ?? '' }
    },
    blanks: async (blankKind) => {
      const found = new Map<string, BlankNow>()
      for (let page = 1; ; page += 1) {
        const { rows, total } = await enterprise.client.documents.list({
          collection: 'certificates.blank',
          filters: { blankKind: { equals: blankKind } },
          page,
          pageSize: 100,
        })
        for (const { id, state, content } of rows)
          found.set(id, { state, jobId: content.fields['jobId'] ?? '' })
        if (rows.length === 0 || found.size >= total) return found
      }
    },
    certificate: async (certificateNo) => {
      const row = await onlyRow(enterprise.client, 'certificates.export', 'certificateNo', certificateNo)
      return { printStatus: row.fields['printStatus'] ?? '', printCount: row.fields['printCount'] ?? '' }
    },
    difference: async () =>
      (await officer.client.desk.ledger()).lines.reduce((sum, line) => sum + Math.abs(line.difference), 0),
  }
}

async function onlyRow(client: CentralClient, collection: string, column: string, value: string) {
  const { rows } = await client.documents.list({ collection, filters: { [column]: { contains: value } } })
  const row = rows.find((one) => one.id === value)
  if (!row) throw new Error(`the server has no ${value}`)
  return { state: row.state, fields: row.content.fields }
}

async function issueOne(
  client: CentralClient,
  tenantId: string,
  statementEn = 'Fit for human consumption.',
): Promise<string> {
  const { certificateNo } = await client.desk.issueCertificate({
    key: randomUUID(),
    tenantId,
    format: '08',
    collectBy: 'selfPrint',
    inspectionNo: `11${String(Date.now()).slice(-10)}`,
    issueDate: new Date().toISOString().slice(0, 10),
    contactPhone: '13800138000',
    content: {
      values: {
        consignorEn: 'Example Trading Co.',
        consigneeEn: 'Sample Foods Ltd.',
        productEn: 'FROZEN SHRIMPS',
        quantity: '1200',
        weight: '24000 KG',
        statementEn,
      },
      items: [],
    },
  })
  return certificateNo
}
