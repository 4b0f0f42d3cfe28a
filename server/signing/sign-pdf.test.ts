/** Signed certificates, judged by an independent program (pdfsig of poppler) and by OpenSSL through node:crypto. */
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../platform/database.ts'
import { createSecret } from '../platform/secret.ts'
import { authorityOf } from './authority.ts'
import { contentDigest } from '../../systems/certificates/server/content-digest.ts'
import { entryLayout } from '../../systems/certificates/server/entry-layout.ts'
import { signedPdf } from '../../systems/certificates/server/signed-pdf.ts'
import { RARE_CHARACTERS } from '../../systems/certificates/server/seed/export-seed.ts'

const secret = createSecret('5e'.repeat(32))
const now = () => new Date('2026-11-21T02:00:00.000Z')
const content = {
  values: {
    certificateNo: 'E26000000001',
    consigneeZh: '示例远洋食品有限公司',
    productZh: '冻虾仁',
    statementZh: '上述货物经检验检疫合格。（示例）',
    dateOfIssue: '2026-11-21',
  },
  items: [],
}
const form = {
  certificateNo: 'E26000000001',
  title: '入境货物检验检疫证明 E26000000001',
  layout: entryLayout,
  content,
  contentSha256: contentDigest(content),
  issuedAt: new Date('2026-11-20T23:30:00.000Z'),
}

let database: Database
let dir: string
let pdf: Buffer
beforeAll(async () => {
  database = await openDatabase({})
  dir = mkdtempSync(join(tmpdir(), 'sill-sign-'))
  const made = await signedPdf({ db: database.db, secret, now }, form)
  if (!made.ok) throw new Error(made.problem.message.zh)
  pdf = Buffer.from(made.value)
})
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await database.close()
})

function pdfsig(bytes: Uint8Array): string {
  const path = join(dir, 'x.pdf')
  writeFileSync(path, bytes)
  try {
    return execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    return String(error)
  }
}

test('[CERT-09] the signature is valid, by 示例海关签章, over the whole document', () => {
  const report = pdfsig(pdf)
  expect(report).toContain('Signature is Valid')
  expect(report).toContain('Total document signed')
  expect(report).toContain('ETSI.CAdES.detached')
  expect(report).toContain('示例海关签章')
})

test('[CERT-09] it was signed when the certificate was issued, not when it was first asked for; never before the authority was there', async () => {
  expect(pdf.toString('latin1')).toContain('/M (D:20261120233000')
  const old = await signedPdf(
    { db: database.db, secret, now },
    { ...form, certificateNo: 'E26000000009', issuedAt: new Date('2020-01-01T00:00:00.000Z') },
  )
  expect(old.ok && Buffer.from(old.value).toString('latin1')).toContain('/M (D:20261120020000')
})

test('[CERT-09] one flipped byte anywhere that is signed breaks it', () => {
  const start = pdf.indexOf('/ByteRange')
  const [, a = '0', b = '0', c = '0'] =
    /\/ByteRange \[ 0 (\d+) (\d+) (\d+)/u.exec(pdf.toString('latin1', start, start + 120)) ?? []
  expect(Number(b) + Number(c)).toBe(pdf.length)
  expect(pdf.toString('latin1', Number(a), Number(a) + 1)).toBe('<')
  expect(pdf.toString('latin1', Number(b) - 1, Number(b))).toBe('>')
  // The digest in the Info dictionary, a page stream, the last cross-reference.
  for (const place of [
    pdf.indexOf('SillContentSha256') + 30,
    pdf.indexOf('stream') + 60,
    pdf.lastIndexOf('startxref') - 30,
  ]) {
    const changed = Buffer.from(pdf)
    changed[place] = (changed[place] ?? 0) ^ 0x01
    expect(pdfsig(changed)).not.toContain('Signature is Valid')
  }
})

test('[CERT-09] bytes that are added after the signature show', () => {
  expect(pdfsig(Buffer.concat([pdf, Buffer.from('\n% more\n')]))).not.toContain('Total document signed')
})

test('[CERT-09] it carries the digest of its content and its number', async () => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  expect(document.getTitle()).toBe(form.title)
  const text = pdf.toString('latin1')
  expect(text).toContain(`/SillContentSha256 (${form.contentSha256})`)
  expect(text).toContain('/SillCertificateNo')
})

test('[CERT-09] the chain holds: the root signs itself and the signing certificate, and only the root may certify', async () => {
  const { roots, signer } = await authorityOf({ db: database.db, secret }, now())
  const [leaf, root] = signer().chain.map((pem) => new X509Certificate(pem))
  if (!leaf || !root) throw new Error('a chain of two')
  expect(roots).toEqual([signer().chain[1]])
  expect(leaf.verify(root.publicKey)).toBe(true)
  expect(root.verify(root.publicKey)).toBe(true)
  expect(leaf.checkIssued(root)).toBe(true)
  expect([leaf.ca, root.ca]).toEqual([false, true])
  expect(leaf.subject).toBe('CN=示例海关签章')
})

test('[CERT-04] the same bytes at every request, also when the first requests race', async () => {
  const again = await signedPdf({ db: database.db, secret, now: () => new Date() }, form)
  expect(again.ok && Buffer.compare(Buffer.from(again.value), pdf)).toBe(0)
  const race = { ...form, certificateNo: 'E26000000002' }
  const made = await Promise.all(
    [1, 2, 3].map((second) =>
      signedPdf({ db: database.db, secret, now: () => new Date(now().getTime() + second * 1000) }, race),
    ),
  )
  const digests = new Set(
    made.map((result) => (result.ok ? Buffer.from(result.value).toString('base64') : 'refused')),
  )
  expect(digests.size).toBe(1)
})

test('one authority even when two processes make it at once; another secret cannot use it', async () => {
  const fresh = await openDatabase({})
  const both = await Promise.all([
    authorityOf({ db: fresh.db, secret }, now()),
    authorityOf({ db: fresh.db, secret }, now()),
  ])
  expect(both[0].roots).toEqual(both[1].roots)
  expect(() => both[0].signer()).not.toThrow()
  const stranger = await authorityOf({ db: fresh.db, secret: createSecret('01'.repeat(32)) }, now())
  expect(() => stranger.signer()).toThrow('SILL_SECRET')
  await fresh.close()
})

test('[PRN-05] a missing glyph refuses the certificate and names the character', async () => {
  const rare = {
    ...form,
    certificateNo: 'E26000000003',
    content: { ...content, values: { ...content.values, productZh: `${RARE_CHARACTERS}面` } },
  }
  const refused = await signedPdf({ db: database.db, secret, now }, rare)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'GEOMETRY_GLYPH' } })
})
