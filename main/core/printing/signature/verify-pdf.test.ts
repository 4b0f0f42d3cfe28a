import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { X509Certificate } from 'node:crypto'
import type { Trust } from './chain.ts'
import { MOST_PDF_BYTES } from './locate.ts'
import { party, signedPdf, type Party } from './testing.ts'
import { findingLabels, verifyPdf } from './verify-pdf.ts'

const SHA = 'a1'.repeat(32)
let root: Party
let signer: Party
let trust: Trust
let good: Buffer

beforeAll(async () => {
  root = await party('测试根', { isAuthority: true })
  signer = await party('测试签章', { issuer: root })
  trust = { roots: [root.pem], revokedSerials: [] }
  good = await signedPdf({ signer, others: [root], contentSha256: SHA })
})

/** Names of the findings that fail. */
function failing(pdf: Uint8Array, with_: Trust = trust, sha = SHA): string[] {
  const verification = verifyPdf(pdf, with_, sha)
  const zh = verification.findings.filter((finding) => !finding.holds).map((finding) => finding.what.zh)
  expect(verification.holds).toBe(zh.length === 0)
  return Object.entries(findingLabels).flatMap(([name, label]) => (zh.includes(label.zh) ? [name] : []))
}

const patched = (from: string, to: string): Buffer =>
  Buffer.from(good.toString('latin1').replace(from, to), 'latin1')

describe('[CERT-09] a signature that holds', () => {
  test('names its signer and its time', () => {
    expect(verifyPdf(good, trust, SHA)).toMatchObject({
      holds: true,
      signer: '测试签章',
      signedAt: '2026-03-01T08:00:00.000Z',
    })
  })
  test('over an intermediate authority', async () => {
    const middle = await party('中间', { issuer: root, isAuthority: true })
    const low = await party('末端', { issuer: middle })
    expect(failing(await signedPdf({ signer: low, others: [middle], contentSha256: SHA }))).toEqual([])
  })
})

describe('[CERT-09] a signature that does not hold names the finding', () => {
  test('one byte changed', () =>
    expect(failing(patched('/Type /Catalog', '/Type /CatalOg'))).toEqual(['signature']))
  test('an incremental update appended', () =>
    expect(failing(Buffer.concat([good, Buffer.from('6 0 obj\n<<>>\nendobj\n%%EOF\n')]))).toContain(
      'coverage',
    ))
  test('other content than was signed', () =>
    expect(failing(good, trust, 'b2'.repeat(32))).toEqual(['content']))
  test('another authority', async () => {
    const other = await party('测试根', { isAuthority: true })
    expect(failing(good, { roots: [other.pem], revokedSerials: [] })).toEqual(['chain', 'validity'])
  })
  test('an issuer that is no authority', async () => {
    const mere = await party('非CA', { issuer: root })
    const low = await party('末端', { issuer: mere })
    expect(failing(await signedPdf({ signer: low, others: [mere], contentSha256: SHA }))).toEqual([
      'chain',
      'validity',
    ])
  })
  test('signed after the certificate ended', async () => {
    const old = await party('过期', { issuer: root, to: '2025-01-01T00:00:00Z' })
    expect(failing(await signedPdf({ signer: old, contentSha256: SHA }))).toEqual(['validity'])
  })
  test('a revoked serial, however it is written', () => {
    const serial = new X509Certificate(signer.pem).serialNumber
    expect(failing(good, { ...trust, revokedSerials: [`00${serial.toLowerCase()}`] })).toEqual(['validity'])
  })
})

describe('[CERT-09] malformed and hostile files are findings, quickly and without a crash', () => {
  const quick = (pdf: Uint8Array): string[] => {
    const before = performance.now()
    const names = failing(pdf)
    expect(performance.now() - before).toBeLessThan(1_000)
    return names
  }
  test('cut short anywhere', () => {
    for (let at = 0; at < good.length; at += 97) expect(quick(good.subarray(0, at))).not.toEqual([])
  })
  test('two signatures', () => expect(quick(Buffer.concat([good, good]))).toContain('signature'))
  test('a byte range that lies', () => {
    const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/u.exec(good.toString('latin1'))
    const [all = '', first = '', second = '', last = ''] = range ?? []
    for (const lie of [
      [second, second, last],
      [first, first, last],
      ['0000000009', second, last],
      [first, second, '0000000001'],
      [first, second, '9999999999'],
      [String(Number(first) - 2).padStart(10, '0'), second, last],
      [first, String(Number(second) + 2).padStart(10, '0'), String(Number(last) - 2).padStart(10, '0')],
    ])
      expect(quick(patched(all, `/ByteRange [0 ${lie.join(' ')}]`))).not.toEqual([])
    expect(quick(patched(all, all.replace('[0', '[1')))).toContain('signature')
  })
  test('a signature replaced by junk, zeros, or deep nesting', () => {
    const start = good.indexOf('/Contents <') + 11
    for (const junk of [
      randomBytes(2000),
      Buffer.alloc(2000),
      Buffer.alloc(2000, 0x30),
      Buffer.concat(Array.from({ length: 900 }, () => Buffer.from([0x30, 0x80]))),
    ]) {
      const bent = Buffer.from(good)
      bent.write(junk.toString('hex'), start, 'latin1')
      expect(quick(bent)).toContain('signature')
    }
  })
  test('every byte of the signature turned', () => {
    const start = good.indexOf('/Contents <') + 11
    for (let at = 0; at < 2400; at += 30) {
      const bent = Buffer.from(good)
      bent.write(
        good.toString('latin1', start + at, start + at + 1) === 'f' ? '0' : 'f',
        start + at,
        'latin1',
      )
      expect(quick(bent)).toBeInstanceOf(Array)
    }
  })
  test('empty, junk, not a PDF', () => {
    for (const junk of [
      Buffer.alloc(0),
      randomBytes(5000),
      Buffer.from('%PDF-1.7'),
      Buffer.from('<html></html>'),
    ])
      expect(quick(junk)).toContain('signature')
  })
  test('50 MB', async () => {
    expect(quick(Buffer.concat([good, Buffer.alloc(50_000_000)]))).toContain('signature')
    const large = await signedPdf({ signer, contentSha256: SHA, padding: MOST_PDF_BYTES - 20_000 })
    expect(quick(large)).toEqual([])
  })
})
