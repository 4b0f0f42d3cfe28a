/** Two workstations at the same moment, through two servers over one PostgreSQL (and through one on PGlite). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProductCentralClient as CentralClient } from '../../contracts.ts'
import type { TestCentral } from '../../../server/testing/central.ts'
import { engines, type TestEngine } from '../../../server/testing/engines.ts'
import { available, outcome, printable, registered } from './testing/client.ts'
import { key } from './testing/kit.ts'

describe.each(engines)('[CERT-11] two workstations at the same moment on $name', ({ start }) => {
  let engine: TestEngine
  let centrals: readonly TestCentral[]
  let stations: { client: CentralClient; workstationId: string }[]
  beforeAll(async () => {
    engine = await start()
    centrals = await engine.pair()
    stations = []
    for (const [index, central] of centrals.entries()) {
      const { client } = await central.login(index === 0 ? 'hengfeng' : 'hengfeng2')
      stations.push({ client, workstationId: await registered(client, `${index + 1}号机`) })
    }
  })
  afterAll(async () => {
    await Promise.all(centrals.map((central) => central.close()))
    await engine.stop()
  })

  const client = () => {
    const [first] = stations
    if (!first) throw new Error('no workstation')
    return first.client
  }
  /** Both workstations try at once; what each was told. */
  const race = (orders: readonly { certificateNo: string; contentSha256: string; blankNo: string }[]) =>
    Promise.all(
      stations.map(async (station, index) => {
        const order = orders[index % orders.length]
        if (!order) throw new Error('nothing to print')
        const { blankNo, ...certificate } = order
        const told = await outcome(
          station.client.blanks.reserve({
            key: key(),
            jobId: randomUUID(),
            workstationId: station.workstationId,
            blankNos: [blankNo],
            ...certificate,
          }),
        )
        return 'value' in told ? 'won' : `${told.code} ${told.problem.code}`
      }),
    )

  test('same certificate: one wins, the other is told where it is being printed', async () => {
    const certificates = await printable(client(), 6)
    for (const { blankKind, ...certificate } of certificates) {
      const [one = '', two = ''] = await available(client(), blankKind, 2)
      expect(
        (
          await race([
            { ...certificate, blankNo: one },
            { ...certificate, blankNo: two },
          ])
        ).sort(),
      ).toEqual(['REFUSED CERT_JOB_OPEN', 'won'])
    }
  })

  test('same blank: one wins, the other is told that it is reserved', async () => {
    const certificates = await printable(client(), 100)
    let raced = 0
    // From the end: the newest were raced for above.
    for (const [index, first] of certificates.toReversed().entries()) {
      if (raced === 4) break
      const second = certificates
        .toReversed()
        .find((other, at) => at > index && other.blankKind === first.blankKind)
      const [blankNo] = await available(client(), first.blankKind, 1)
      if (!second || blankNo === undefined) continue
      const told = await race(
        [first, second].map(({ certificateNo, contentSha256 }) => ({
          certificateNo,
          contentSha256,
          blankNo,
        })),
      )
      // Certificates that an earlier race reserved are no race.
      if (told.some((each) => each.includes('CERT_JOB_OPEN'))) continue
      raced += 1
      expect(told.sort()).toEqual(['REFUSED STOCK_RESERVED', 'won'])
    }
    expect(raced).toBeGreaterThan(0)
  })

  test('the same call twice at once (a double click) is one job with one answer', async () => {
    const [[first], [here, there]] = [stations, centrals]
    if (!first || !here || !there) throw new Error('two servers')
    const officer = await here.login('customs')
    const clerk = await here.login('hengfeng')
    const again = there.client(clerk.token)
    for (const inspectionNo of ['126000000000001', '126000000000002', '126000000000003']) {
      const content = { values: { productZh: '绿茶', productEn: 'Green tea' }, items: [] }
      const { certificateNo } = await officer.client.desk.issueCertificate({
        key: key(),
        tenantId: clerk.account.tenant.id,
        format: '07',
        collectBy: 'selfPrint',
        inspectionNo,
        issueDate: '2026-11-21',
        contactPhone: '',
        content,
      })
      const { contentSha256 } = await first.client.certificates.content({ certificateNo })
      const [blankNo = ''] = await available(first.client, 'C2-2', 1)
      const call = {
        key: key(),
        jobId: randomUUID(),
        workstationId: first.workstationId,
        certificateNo,
        contentSha256,
        blankNos: [blankNo],
      }
      const told = await Promise.all([first.client, again].map((each) => outcome(each.blanks.reserve(call))))
      expect(told[0]).toHaveProperty('value')
      expect(told[1]).toEqual(told[0])
    }
  })

  test('every blank is accounted for afterwards', async () => {
    const { lines } = await client().blanks.ledger()
    expect(lines.map((line) => line.difference)).toEqual(lines.map(() => 0))
  })
})
