/** One damaged download never blocks a certificate: it is fetched once more, and what does not verify is never kept. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { certificateFile } from '../../../db/local/printing.ts'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import { productRegistry } from '../../../systems/declared.ts'
import type { AccountSession } from '../session/account-session.ts'
import { checkedFiles, trustedFiles } from './certificate-files.ts'
import type { CertificateRow } from './forms.ts'
import { party, signedPdf } from './signature/testing.ts'

const content: CertificateContent = {
  values: { certificateNo: 'S1', productEn: 'FROZEN SHRIMPS' },
  items: [],
}
const contentSha256 = createHash('sha256').update(canonicalJson(content)).digest('hex')
const row: CertificateRow = {
  certificateNo: 'S1',
  format: '08',
  formatName: '',
  contentSha256,
  collectBy: 'selfPrint',
  printStatus: 'pending',
  isValid: true,
}

let dir = ''
let store: LocalStore
let root = ''
let good: Buffer
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sill-files-'))
  const opened = openLocal(join(dir, 'data.db'), Buffer.alloc(32, 1), productRegistry())
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  const authority = await party('测试根', { isAuthority: true })
  root = authority.pem
  good = await signedPdf({
    signer: await party('测试签章', { issuer: authority }),
    others: [authority],
    contentSha256,
  })
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

const damages: readonly (readonly [string, (pdf: Buffer) => Buffer])[] = [
  [
    'one bit',
    (pdf) => Buffer.from(pdf.toString('latin1').replace('/Type /Catalog', '/Type /CatalOg'), 'latin1'),
  ],
  ['cut off', (pdf) => pdf.subarray(0, pdf.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['another file', () => Buffer.from('<html>proxy error</html>')],
]

/** `downloads`: what the server's answers are made of, one after the other; the last one stays. */
function sessionWith(
  downloads: readonly ((pdf: Buffer) => Buffer)[],
  contents: readonly CertificateContent[] = [content],
) {
  const fetched = { pdf: 0, content: 0 }
  const world = { isOnline: true }
  const facts = new Map<string, unknown>([['print.trust', { roots: [root], revokedSerials: [] }]])
  const session = {
    db: store.db,
    now: () => new Date('2026-11-21T00:00:00Z'),
    isOnline: () => world.isOnline,
    facts: {
      get: (name: string) => facts.get(name),
      put: (name: string, value: unknown) => void facts.set(name, value),
    },
    central: {
      certificates: {
        trust: async () => ({ roots: [root], revokedSerials: [] }),
        content: async () => ({
          content: contents[Math.min(fetched.content++, contents.length - 1)],
          contentSha256,
        }),
        pdf: async () =>
          new File(
            [
              new Uint8Array(
                (downloads[Math.min(fetched.pdf++, downloads.length - 1)] ?? ((pdf: Buffer) => pdf))(good),
              ),
            ],
            'S1.pdf',
          ),
      },
    },
  }
  return { session: session as unknown as AccountSession, fetched, world } // all that is touched
}
const asItIs = (pdf: Buffer): Buffer => pdf
const kept = () => store.db.select().from(certificateFile).all()

test.each(damages)(
  '[CERT-09] [CERT-13] a download that is damaged (%s) is fetched once more, and the good one is kept',
  async (_what, damage) => {
    const { session, fetched, world } = sessionWith([damage, asItIs])
    expect(await trustedFiles(session, row)).toMatchObject({
      ok: true,
      value: { verification: { holds: true } },
    })
    expect(fetched.pdf).toBe(2)
    world.isOnline = false
    expect((await trustedFiles(session, row)).ok).toBe(true)
  },
)

test('[CERT-09] damaged every time: said, refused for printing, never kept, and well as soon as the way is', async () => {
  const [, cut] = damages.map(([, damage]) => damage)
  const { session, fetched } = sessionWith([cut ?? asItIs, cut ?? asItIs, asItIs])
  expect(await checkedFiles(session, row)).toMatchObject({
    ok: true,
    value: { verification: { holds: false } },
  })
  expect(fetched.pdf).toBe(2)
  expect(kept()).toEqual([])
  expect((await trustedFiles(session, row)).ok).toBe(true)
  expect(kept()).toHaveLength(1)
})

test('[CERT-13] damaged twice in a row when it is printed (file, or content): refused and not kept, it is said to try again, and the next click prints', async () => {
  const [, cut = asItIs] = damages.map(([, damage]) => damage)
  const bent = { ...content, values: { ...content.values, productEn: 'FROZEN SHR1MPS' } }
  for (const [downloads, contents] of [
    [[cut, cut, asItIs], [content]],
    [[asItIs], [bent, bent, content]],
  ] as const) {
    const { session } = sessionWith(downloads, contents)
    const refusal = await trustedFiles(session, row)
    expect(refusal).toMatchObject({
      ok: false,
      problem: { next: { zh: expect.stringContaining('请重试') } },
    })
    expect(kept()).toEqual([])
    expect(await trustedFiles(session, row)).toMatchObject({ ok: true, value: { content } })
    expect(kept()).toHaveLength(1)
    store.db.delete(certificateFile).run()
  }
})

test('[CERT-13] content that is damaged on its way is fetched once more', async () => {
  const { session, fetched } = sessionWith(
    [asItIs],
    [{ ...content, values: { ...content.values, productEn: 'FROZEN SHR1MPS' } }, content],
  )
  expect(await trustedFiles(session, row)).toMatchObject({ ok: true, value: { content } })
  expect(fetched.content).toBe(2)
})

test.each([
  ['the PDF', { pdf: Buffer.from('damaged') }],
  ['the content', { content: '{"values":{' }],
  ['the content, well-formed', { content: canonicalJson({ values: { certificateNo: 'S1' }, items: [] }) }],
])('[CERT-13] %s that was kept damaged before heals by itself', async (_what, damage) => {
  const { session, fetched } = sessionWith([asItIs])
  expect((await trustedFiles(session, row)).ok).toBe(true)
  store.db.update(certificateFile).set(damage).run()
  expect((await trustedFiles(session, row)).ok).toBe(true)
  expect(fetched.pdf).toBe(2)
  expect(kept()).toMatchObject([{ pdf: good, content: canonicalJson(content) }])
  expect((await trustedFiles(session, row)).ok).toBe(true)
  expect(fetched.pdf).toBe(2)
})
