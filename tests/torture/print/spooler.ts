/**
 * A spooler that counts: speaks IPP over HTTP as far as the control's CUPS driver asks, keeps every document that was ever
 * handed to it, and outlives whatever the test kills. It may lose its reply, which is when nobody knows.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeMessage } from '../../../print-control/ipp/decode.ts'
import { attribute, encodeRequest, type SentAttribute } from '../../../print-control/ipp/encode.ts'
import { groups, numberOf, operations, textOf, type IppMessage } from '../../../print-control/ipp/message.ts'

export const PRINTER = 'counting'

export interface Submission {
  readonly osJobId: number
  /** As the control names documents: `Sill <job id> <certificate no.>`. */
  readonly name: string
  readonly jobId: string
  readonly bytes: number
}

export interface CountingSpooler {
  readonly url: string
  readonly submissions: readonly Submission[]
  of(jobId: string): readonly Submission[]
  /** `lose`: the next document is taken, and the connection cut before the answer. */
  nextReply(how: 'give' | 'lose'): void
  /** Takes the printer away, or brings it back. */
  plug(isThere: boolean): void
  close(): Promise<void>
}

const OK = 0x0000
const NOT_FOUND = 0x0406
const DONE = 9

export async function startSpooler(): Promise<CountingSpooler> {
  const submissions: Submission[] = []
  let how: 'give' | 'lose' = 'give'
  let isThere = true

  const jobAttributes = (job: Submission): SentAttribute[] => [
    attribute.integer('job-id', job.osJobId),
    attribute.name('job-name', job.name),
    { tag: 0x23, name: 'job-state', values: [DONE] },
    attribute.keyword('job-state-reasons', 'job-completed-successfully'),
  ]

  const answer = (
    message: IppMessage,
  ): { code: number; groups: { tag: number; attributes: SentAttribute[] }[]; cut?: boolean } => {
    const asked = message.groups.find((group) => group.tag === groups.operation)?.attributes ?? new Map()
    if (!isThere) return { code: NOT_FOUND, groups: [] }
    if (message.code === operations.cupsGetPrinters || message.code === operations.cupsGetDefault) {
      const printer = [
        attribute.name('printer-name', PRINTER),
        attribute.name('printer-info', PRINTER),
        { tag: 0x23, name: 'printer-state', values: [3] },
        attribute.keyword('printer-state-reasons', 'none'),
        attribute.boolean('printer-is-accepting-jobs', true),
        attribute.uri('device-uri', 'file:///dev/null'),
        attribute.keyword('media-supported', 'iso_a4_210x297mm'),
      ]
      return { code: OK, groups: [{ tag: groups.printer, attributes: printer }] }
    }
    if (message.code === operations.printJob) {
      const name = textOf(asked, 'job-name')
      const job = {
        osJobId: submissions.length + 1,
        name,
        jobId: name.split(' ')[1] ?? '',
        bytes: message.data.length,
      }
      submissions.push(job)
      const cut = how === 'lose'
      how = 'give'
      return { code: OK, groups: [{ tag: groups.job, attributes: jobAttributes(job) }], cut }
    }
    if (message.code === operations.getJobAttributes) {
      const job = submissions.find((one) => one.osJobId === numberOf(asked, 'job-id'))
      return job
        ? { code: OK, groups: [{ tag: groups.job, attributes: jobAttributes(job) }] }
        : { code: NOT_FOUND, groups: [] }
    }
    if (message.code === operations.getJobs)
      return {
        code: OK,
        groups: submissions.slice(-50).map((job) => ({ tag: groups.job, attributes: jobAttributes(job) })),
      }
    return { code: NOT_FOUND, groups: [] }
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const message = decodeMessage(Buffer.concat(parts))
    if (!message) return void response.writeHead(400).end()
    const { code, groups: own, cut } = answer(message)
    if (cut) return void request.socket.destroy()
    const opening = [
      attribute.charset('attributes-charset', 'utf-8'),
      attribute.language('attributes-natural-language', 'en'),
    ]
    response.writeHead(200, { 'content-type': 'application/ipp' })
    response.end(
      encodeRequest({
        operation: code,
        requestId: message.requestId,
        groups: [{ tag: groups.operation, attributes: opening }, ...own],
      }),
    )
  }

  const server = createServer((request, response) => {
    // A killed control cuts its request short: what did not arrive whole was not submitted.
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    submissions,
    of: (jobId) => submissions.filter((job) => job.jobId === jobId),
    nextReply: (next) => {
      how = next
    },
    plug: (now) => {
      isThere = now
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
