/** The central API as a workstation uses it, for tests. */
import { randomUUID } from 'node:crypto'
import { isDefinedError, safe } from '@orpc/client'
import type { CentralClient } from '../../../../contract/central.ts'
import type { Problem } from '../../../../domain/kit/problem.ts'
import { certificateFormat } from '../../declare/formats.ts'
import { key, publicKey } from './kit.ts'

/** What the API answered: the value, or the error's name with its problem. Anything undeclared is thrown. */
export async function outcome<T>(
  call: Promise<T>,
): Promise<{ readonly value: T } | { readonly code: string; readonly problem: Problem }> {
  const { error, data } = await safe(call)
  if (error === null) return { value: data }
  if (isDefinedError(error)) {
    const { code, data: problem } = error as unknown as { code: string; data: Problem } // every declared error carries a problem
    return { code, problem }
  }
  throw error
}

export async function registered(client: CentralClient, name: string): Promise<string> {
  const workstationId = randomUUID()
  await client.blanks.registerWorkstation({ key: key(), workstationId, name, publicKey: publicKey() })
  return workstationId
}

export interface Printable {
  readonly certificateNo: string
  readonly contentSha256: string
  readonly blankKind: string
}

/** Valid certificates of this caller that wait to be printed, newest first. */
export async function printable(client: CentralClient, count: number): Promise<Printable[]> {
  const { rows } = await client.documents.list({
    collection: 'certificates.export',
    view: 'selfPrint',
    filters: { printStatus: { equals: 'pending' } },
    pageSize: 100,
  })
  return rows
    .filter((row) => row.state === 'valid')
    .slice(0, count)
    .map(({ id, content: { fields } }) => ({
      certificateNo: id,
      contentSha256: fields['contentSha256'] ?? '',
      blankKind: certificateFormat(fields['format'] ?? '')?.blankKind ?? '',
    }))
}

/** Available blanks of one kind, in number order. */
export async function available(client: CentralClient, blankKind: string, count: number): Promise<string[]> {
  const { rows } = await client.documents.list({
    collection: 'certificates.blank',
    filters: { blankKind: { equals: blankKind }, state: { equals: 'available' } },
    pageSize: 100,
  })
  return rows.slice(0, count).map((row) => row.id)
}

/** Prints one certificate onto one blank, as far as the server is concerned. */
export async function printed(
  client: CentralClient,
  workstationId: string,
  { certificateNo, contentSha256 }: Printable,
  blankNo: string,
): Promise<void> {
  const job = { jobId: randomUUID(), workstationId }
  await client.blanks.reserve({ key: key(), ...job, certificateNo, contentSha256, blankNos: [blankNo] })
  await client.blanks.commit({ key: key(), ...job })
  await client.blanks.settle({ key: key(), ...job, result: 'printed' })
}

/** A print that waits for its result, as far as the server is concerned, of whatever certificate and blank fit; its job. */
export async function committedJob(client: CentralClient): Promise<string> {
  const workstationId = await registered(client, '一号机')
  for (const { certificateNo, contentSha256, blankKind } of await printable(client, 20)) {
    const blankNos = await available(client, blankKind, 1)
    if (blankNos.length === 0) continue
    const job = { jobId: randomUUID(), workstationId }
    await client.blanks.reserve({ key: key(), ...job, certificateNo, contentSha256, blankNos })
    await client.blanks.commit({ key: key(), ...job })
    return job.jobId
  }
  throw new Error('nothing can be printed')
}
