/** 免登录查询 and what the mobile pages ask (CERT-02 to CERT-05, CERT-20). */
import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import { label } from '../../../domain/kit/label.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { askOpenly } from '../../../server/anybody/ask.ts'
import { createGuesses } from '../../../server/anybody/guesses.ts'
import type { Services } from '../../../server/platform/context.ts'
import { proceduresOf, refusal } from '../../../server/platform/procedure.ts'
import { qrPng } from '../../../server/platform/qr.ts'
import { normaliseRandomCode } from '../../../server/platform/random-code.ts'
import { certificatesCentral } from '../contract.ts'
import { answer } from './answers.ts'
import { findCertificate, type Certificate, type Direction } from './found.ts'
import { mobileAddress } from './mobile-address.ts'
import { signedPdf } from './signed-pdf.ts'
import { CERTIFICATE_UNKNOWN, entryForm } from './visible.ts'

const { anybody } = proceduresOf(certificatesCentral)
const guesses = createGuesses()

const PASS = 'certificate-pass'
const PASS_MS = 10 * 60_000
const passSchema = z.object({
  direction: z.enum(['entry', 'export']),
  certificateNo: z.string(),
  until: z.number(),
})

const PASSED = problem(
  'OPEN_PASS',
  label('查询结果已超过 10 分钟，请重新查询', 'The result is older than ten minutes, query again'),
  { retrySafe: true, next: label('重新查询', 'Query again') },
)
const ENTRY_ONLY = problem(
  'CERT_ENTRY_ONLY',
  label('仅入境证书可下载', 'Only entry certificates can be downloaded'),
)
const INVALID = problem(
  'CERT_INVALID',
  label('证书已失效，不能下载', 'The certificate is not valid, it cannot be downloaded'),
)

/** Takes as long for a wrong code as for none. */
function isCode(made: string, typed: string): boolean {
  const [one, other] = [Buffer.alloc(64), Buffer.alloc(64)]
  one.write(made)
  other.write(normaliseRandomCode(typed))
  return timingSafeEqual(one, other)
}

const sealPass = ({ secret, now }: Services, direction: Direction, { certificateNo }: Certificate): string =>
  secret.seal(PASS, JSON.stringify({ direction, certificateNo, until: now().getTime() + PASS_MS }))

/** The entry certificate that a pass is for, as it stands now. */
async function passed(services: Services, sealed: string): Promise<Certificate> {
  const plain = services.secret.open(PASS, sealed)
  const opened = plain === undefined ? undefined : passSchema.parse(JSON.parse(plain))
  if (!opened || opened.until <= services.now().getTime()) throw refusal('UNAUTHORIZED', PASSED)
  if (opened.direction !== 'entry') throw refusal('REFUSED', ENTRY_ONLY)
  const found = await findCertificate(services.db, 'entry', opened.certificateNo)
  if (!found) throw refusal('NOT_FOUND', CERTIFICATE_UNKNOWN)
  return found
}

export const openCertificateRoutes = {
  certificate: anybody.open.certificate.handler(async ({ input, context }) => {
    const { services } = context
    const { direction, queryCode } = input
    const certificateNo = normaliseCode(input.certificateNo).toUpperCase()
    const found = await askOpenly(
      context,
      guesses,
      { ...input, subject: `${direction}:${certificateNo}`, call: 'open.certificate' },
      async () => {
        const one = await findCertificate(services.db, direction, certificateNo)
        const isRight = isCode(one?.queryCode ?? '', queryCode)
        return one && isRight ? one : undefined
      },
    )
    if (!found) return { found: [] }
    const { kind, issueDate, state, preview } = found
    const shown = { direction, certificateNo, kind, issueDate, state }
    return {
      found: [
        {
          ...shown,
          preview,
          pass: sealPass(services, direction, found),
        },
      ],
    }
  }),
  certificatePdf: anybody.open.certificatePdf.handler(async ({ input, context: { services } }) => {
    const { certificateNo, state } = await passed(services, input.pass)
    if (state !== 'valid') throw refusal('REFUSED', INVALID)
    const form = await entryForm(services.db, certificateNo)
    if (!form) throw refusal('NOT_FOUND', CERTIFICATE_UNKNOWN)
    const pdf = answer(await signedPdf(services, form))
    return new File([new Uint8Array(pdf)], nameOfOwn(certificateNo, 'pdf'), { type: 'application/pdf' })
  }),
  certificateQr: anybody.open.certificateQr.handler(async ({ input, context: { services } }) => {
    const { certificateNo } = await passed(services, input.pass)
    const png = qrPng(mobileAddress(services, 'entry', certificateNo))
    return new File([new Uint8Array(png)], nameOfOwn(certificateNo, 'png'), { type: 'image/png' })
  }),
}
