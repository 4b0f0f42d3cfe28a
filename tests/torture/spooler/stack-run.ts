/** One run with the client's core and the server: besides the spooler they are stopped and killed, the journal is lost, and a copy of the workstation works beside it. */
import { eventually, pause, slowness } from '../../support/print/child.ts'
import { ASKS, Clerk } from './clerk.ts'
import { besideItsCopy } from './clone.ts'
import { loseJournal } from './lose-journal.ts'
import { neighbourOf, type Neighbour } from './neighbour.ts'
import { serverViolations, violations, type SeenNumber, type SeenServer } from './oracle.ts'
import type { Hit, SpoolerPlan } from './plan.ts'
import { nextSheet, strike, type RunReport } from './run.ts'
import type { Office, World } from './world.ts'

/** `patience`: how long everything may take to be settled. Milliseconds. */
export async function runStack(world: World, plan: SpoolerPlan, patience = 120_000): Promise<RunReport> {
  const neighbour = await neighbourOf(world, plan)
  try {
    return await runBeside(neighbour, world, plan, patience)
  } finally {
    await neighbour.end()
  }
}

async function runBeside(
  neighbour: Neighbour,
  world: World,
  plan: SpoolerPlan,
  patience: number,
): Promise<RunReport> {
  const began = performance.now()
  const office = await world.office()
  const { desk } = world
  const { bench } = office
  const { client } = bench
  const clerk = new Clerk(world, office, plan)
  // All that may be wanted, while the client is there to fetch it: one for each click and one for the last.
  const stock = { certificates: [] as string[], blanks: [] as string[] }
  for (let index = 0; index < 4; index += 1) {
    stock.certificates.push(await bench.takeCertificate())
    stock.blanks.push(await bench.takeBlank())
  }
  const [spareCertificate = '', lastCertificate = ''] = stock.certificates.slice(2)
  await contact(office)
  await desk.printer.behave(plan.behaviour)
  const hitting = strike(plan.blows, { sheet: () => nextSheet(desk), pause: () => client.paused() }, (hit) =>
    blow(world, office, clerk, hit, spareCertificate),
  )
  const easing = pause(plan.lasts).then(() => desk.printer.behave('print'))
  const working = (async () => {
    for (let index = 0; index < plan.jobs; index += 1)
      await clerk.click(client, stock.certificates[index] ?? '', stock.blanks[index] ?? '')
    await clerk.answerFor(client, Math.max(3500, plan.lasts))
  })()
  // The clerk answers while the blows fall, and after them.
  await Promise.all([hitting, easing, working, neighbour.work()])
  await desk.cups.start()
  const isSettled = () =>
    eventually(
      async () => ((await clerk.answer(client)) && (await waitingAt(office)) === 0 ? true : undefined),
      patience,
      'everything to be settled',
      ASKS,
    ).catch(() => false)
  await contact(office).catch(() => undefined)
  await isSettled()
  // Whatever else would come out comes out while the next one is printed: on a number that an earlier click has left over, where there is one.
  let isQueueFree = false
  for (
    const until = Date.now() + (patience * slowness) / 2;
    !isQueueFree && Date.now() < until;
    await pause(200)
  ) {
    const blankNo = await firstAvailable(office, stock.blanks)
    isQueueFree = blankNo !== undefined && (await clerk.click(client, lastCertificate, blankNo))
    if (isQueueFree) break
    await clerk.answer(client)
    // Its answer was lost, and it was printed all the same.
    isQueueFree = await clerk.hasPrinted(lastCertificate)
  }
  await isSettled()
  const documents = [...(await clerk.seen(client)), ...(await neighbour.seen())]
  const server = await seenAtServer(world, office, patience)
  for (const certificateNo of stock.certificates)
    if ((await bench.central.certificate(certificateNo)).printStatus !== 'printed')
      bench.giveBack({ certificateNo })
  for (const blankNo of stock.blanks)
    if ((await bench.central.blank(blankNo)).state === 'available') bench.giveBack({ blankNo })
  return {
    plan,
    documents,
    violations: [...violations(documents, isQueueFree), ...serverViolations(server)],
    refusals: [...clerk.refusals],
    ms: performance.now() - began,
  }
}

async function blow(
  world: World,
  office: Office,
  clerk: Clerk,
  { what, lasts, loss, clockBack }: Hit,
  spareCertificate: string,
): Promise<void> {
  const { bench } = office
  const { client, server } = bench
  const { cups } = world.desk
  if (what === 'kill') return client.killControl()
  if (what === 'freeze' || what === 'sleep') {
    client.freeze(what === 'freeze' ? 'control' : 'workstation')
    await pause(lasts)
    return client.thaw()
  }
  if (what === 'clone') return besideItsCopy(office, clerk, { lasts, clockBack }, spareCertificate)
  if (what === 'journal') return loseJournal(office, loss, lasts)
  if (what === 'client') {
    await client.kill()
    await pause(lasts)
    return bench.restartClient()
  }
  if (what === 'server') {
    await server.kill()
    await pause(lasts)
    return server.restart()
  }
  await (what === 'halt' ? cups.halt() : cups.crash())
  await pause(lasts)
  await cups.start()
}

/** The client is there and reaches the server. */
export async function contact({ bench }: Office): Promise<void> {
  const { client } = bench
  await eventually(
    async () => {
      const synced = await client.call('status.syncNow')
      if (!synced.ok && synced.problem?.code === 'AUTH_LOCKED')
        await bench.unlock(client).catch(() => undefined)
      return synced.ok && JSON.stringify(synced.value).includes('true') ? true : undefined
    },
    60_000,
    'the client to be online',
  )
}

async function waitingAt({ bench: { client } }: Office): Promise<number> {
  const status = await client.call('status.get')
  return status.ok ? (status.value as { waiting: number }).waiting : -1 // the contract's own shape
}

async function firstAvailable(
  { bench: { central } }: Office,
  blankNos: readonly string[],
): Promise<string | undefined> {
  for (const blankNo of blankNos) if ((await central.blank(blankNo)).state === 'available') return blankNo
  return undefined
}

async function seenAtServer({ desk }: World, office: Office, patience: number): Promise<SeenServer> {
  const { central } = office.bench
  const sheets = await desk.printer.arrivals()
  // One look at all of them: one for each of hundreds would take longer than the run.
  const stock = await central.blanks('C2-2')
  const numbers: SeenNumber[] = []
  // All numbers of all runs until now: what a run left in the queue may come out in a later one.
  for (const [blankNo, prints] of office.prints) {
    let first = stock.get(blankNo)
    const blank = await eventually(
      async () => {
        const now = first ?? (await central.blank(blankNo))
        first = undefined
        return now.state === 'reserved' || now.state === 'committed' ? undefined : now
      },
      patience,
      blankNo,
    ).catch(() => central.blank(blankNo))
    numbers.push({
      blankNo,
      prints: prints.map(({ jobId, document, answer }) => ({
        jobId,
        sheets: sheets.get(document)?.length ?? 0,
        answer,
      })),
      blank,
    })
  }
  return { numbers, difference: await central.difference(), waiting: await waitingAt(office) }
}
