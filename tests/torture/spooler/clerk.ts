/** A clerk at the client: clicks, reads what is said of the open prints, and answers truthfully by what the printer put out. */
import { randomUUID } from 'node:crypto'
import { documentName } from '../../../print-control/drivers/driver.ts'
import { pause } from '../../support/print/child.ts'
import type { TortureClient } from '../print/client.ts'
import type { SeenDocument } from './oracle.ts'
import type { SpoolerPlan } from './plan.ts'
import type { Office, Print, StackDoc, World } from './world.ts'

export const QUEUE = 'cups:Office'

/** Milliseconds between two looks: each costs questions to the spooler and to the printer. */
export const ASKS = 350

export class Clerk {
  readonly docs: StackDoc[] = []
  /** Why clicks were refused: code and detail, each once. */
  readonly refusals = new Set<string>()
  readonly #world: World
  readonly #office: Office
  readonly #plan: SpoolerPlan

  constructor(world: World, office: Office, plan: SpoolerPlan) {
    this.#world = world
    this.#office = office
    this.#plan = plan
  }

  /** A workstation that has slept is locked: the clerk unlocks it and goes on. */
  async #isHere(client: TortureClient): Promise<boolean> {
    const open = await client.print('openJobs', undefined)
    if (open.ok || open.problem?.code !== 'AUTH_LOCKED') return true
    // The client may be killed meanwhile.
    return this.#office.bench.unlock(client).then(
      () => true,
      () => false,
    )
  }

  async click(client: TortureClient, certificateNo: string, blankNo: string): Promise<boolean> {
    if (!(await this.#isHere(client))) return false
    const jobId = randomUUID()
    const document = documentName(jobId, certificateNo)
    const print: Print = { jobId, certificateNo, document, answer: undefined }
    this.#office.prints.set(blankNo, [...(this.#office.prints.get(blankNo) ?? []), print])
    const doc: StackDoc = {
      jobId,
      document,
      blankNo,
      print,
      voidAt: undefined,
      wasToldTwice: false,
      wasAsked: false,
      wasRefused: false,
      said: [],
    }
    this.docs.push(doc)
    this.#office.docs.set(jobId, doc)
    const started = await client.print('start', {
      jobId,
      certificateNo,
      blankNo,
      continuationCount: 0,
      printer: QUEUE,
    })
    doc.wasRefused = !started.ok && started.problem?.blankConsumed === 'no'
    if (!started.ok && started.problem)
      this.refusals.add(`${started.problem.code} ${started.problem.detail?.zh ?? ''}`.trim())
    return started.ok
  }

  /** Answers every question at this client once; true when nothing is left there. */
  async answer(client: TortureClient): Promise<boolean> {
    const { printer } = this.#world.desk
    const before = await printer.arrivals()
    const open = await client.print('openJobs', undefined)
    if (!open.ok && open.problem?.code === 'AUTH_LOCKED') await this.#isHere(client)
    if (!open.ok) return false
    const after = await printer.arrivals()
    let hasAnswered = false
    for (const job of open.value) {
      const doc = this.#office.docs.get(job.jobId)
      if (doc === undefined) continue
      const came = after.get(doc.document)?.length ?? 0
      doc.said.push({ words: job.evidence.zh, before: before.get(doc.document)?.length ?? 0, after: came })
      doc.wasToldTwice ||= job.isTwice
      if (job.state === 'AWAIT_CONFIRM') {
        await this.#confirm(client, doc, came)
        hasAnswered = true
      } else if (job.isTwice && job.state !== 'SPOOLED') {
        hasAnswered = true
        await client.print('account', { jobId: job.jobId, alsoSpoiled: [] })
      }
    }
    if (!hasAnswered) return open.value.length === 0
    const left = await client.print('openJobs', undefined)
    return left.ok && left.value.length === 0
  }

  async hasPrinted(certificateNo: string): Promise<boolean> {
    const sheets = await this.#world.desk.printer.arrivals()
    return this.docs.some(
      ({ print, document }) => print.certificateNo === certificateNo && sheets.has(document),
    )
  }

  async answerFor(client: TortureClient, ms: number): Promise<void> {
    for (const until = Date.now() + ms; Date.now() < until; await pause(ASKS)) await this.answer(client)
  }

  async #confirm(client: TortureClient, doc: StackDoc, came: number): Promise<void> {
    doc.wasAsked = true
    // A person gives the same answer again.
    const result = doc.print.answer ?? (came > 0 ? this.#plan.result : 'spoiled')
    const given = await client.print('confirm', {
      jobId: doc.jobId,
      result,
      ...(result === 'spoiled' ? { reason: came > 0 ? ('jam' as const) : ('notPrinted' as const) } : {}),
    })
    // One whose reply was lost may have been taken.
    if (given.ok || given.problem === undefined) doc.print.answer = result
    if (given.ok && result === 'spoiled') doc.voidAt ??= Date.now()
  }

  async seen(client: TortureClient): Promise<SeenDocument[]> {
    await this.#isHere(client)
    const open = await client.print('openJobs', undefined)
    const sheets = await this.#world.desk.printer.arrivals()
    return this.docs.map((doc) => ({
      ...doc,
      sheets: sheets.get(doc.document) ?? [],
      wasStarted: true,
      isOver: open.ok && !open.value.some((job) => job.jobId === doc.jobId),
    }))
  }
}
