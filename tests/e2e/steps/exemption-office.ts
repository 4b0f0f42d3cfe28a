/** What a test arranges of 免办 behind the window's back: applications handed in through the API, moved by officers of 宁波局. */
import { randomUUID } from 'node:crypto'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { pdfOf, uploadAll } from '../../../server/testing/documents.ts'
import type { Signed } from '../../../server/testing/central.ts'
import {
  airConditioner,
  applicationContent,
  NEEDED,
} from '../../../systems/exemption/declare/testing/contents.ts'

export const APPLICATION = 'exemption.application'
export const AMENDMENT = 'exemption.amendment'

interface Acts {
  readonly kind: string
  readonly action: string
  readonly document?: CentralDocument
  readonly content?: Content
  readonly answers?: Readonly<Record<string, string>>
}

/** One action by a caller of the API; throws what was refused. */
export async function acts(
  { client }: Signed,
  { kind, action, document, content, answers }: Acts,
): Promise<CentralDocument> {
  const outcome = await client.documents.act({
    key: randomUUID(),
    kind,
    documentId: document?.id ?? randomUUID(),
    action,
    baseRevision: document?.revision ?? 0,
    formVersion: 1,
    answers: answers ?? {},
    ...(content && { content }),
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.document
}

/** 100 台 of air conditioners, place of use 鄞州区: handed in, at 宁波局. */
export async function handIn(
  clerk: Signed,
  rows: readonly Row[] = [airConditioner('p1')],
  fields: Content['fields'] = {},
): Promise<CentralDocument> {
  const paper = await uploadAll(clerk.client, await pdfOf(1), { kind: APPLICATION, slot: 'statement' })
  const files = Object.fromEntries([...NEEDED, 'authority'].map((slot) => [slot, [paper]]))
  return acts(clerk, {
    kind: APPLICATION,
    action: 'submit',
    content: applicationContent(rows, fields, files),
  })
}

const DAY_MS = 86_400_000
/** A day as the server counts it, so many after today. */
export const inDays = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10)

const answersTo: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  notAccept: { opinion: '示例：不属于免办范围' },
  returnAccept: { opinion: '示例：请补充型号', returnedParts: 'products' },
  passToCompare: { paperNotice: '示例：请于 3 日内送合同正本至宁波局窗口' },
  issue: { validUntil: inDays(30) },
}

/** Step by step; what is asked is answered. */
export async function decided(
  officer: Signed,
  document: CentralDocument,
  ...actions: readonly string[]
): Promise<CentralDocument> {
  let current = document
  for (const action of actions)
    current = await acts(officer, {
      kind: current.collection,
      action,
      document: current,
      answers: answersTo[action] ?? {},
    })
  return current
}

export const TO_ISSUED = ['accept', 'passFirst', 'passWithout', 'issue'] as const
