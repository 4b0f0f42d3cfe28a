/**
 * Says whether a certificate's electronic signature holds (CERT-09), finding by finding. Never throws: whatever is wrong
 * with the bytes is a finding. The signed content digest binds the data that is printed to the picture that was signed.
 */
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { Verification } from '../../../../contract/local/printing.ts'
import { checkChain, type Trust } from './chain.ts'
import { checkCms } from './cms.ts'
import { contentDigestIn, locateSignature, signingTimeIn, type Location } from './locate.ts'

export const findingLabels = {
  signature: label('电子签名有效', 'The electronic signature is intact'),
  coverage: label('签名覆盖整个文件', 'The signature covers the whole file'),
  chain: label('签名证书由已登记的签证机构签发', 'The signer is certified by the recorded authority'),
  validity: label('签名时证书有效且未被吊销', 'The certificate was valid when signing and is not revoked'),
  content: label('证书内容与签名一致', 'The content is what was signed'),
} as const satisfies Record<string, Label>

const locationProblems: { readonly [Why in Extract<Location, { found: false }>['why']]: Label } = {
  notPdf: label('文件不是有效的 PDF', 'Not a proper PDF file'),
  none: label('文件没有电子签名', 'The file carries no electronic signature'),
  several: label('文件含有多个签名标记', 'The file carries more than one signature mark'),
  range: label('签名范围标记不正确', 'The signed range is malformed'),
  contents: label('签名数据不正确', 'The signature data is malformed'),
}

/** `contentSha256`: digest of the canonical content that would be printed. */
export function verifyPdf(pdf: Uint8Array, trust: Trust, contentSha256: string): Verification {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const located = locateSignature(bytes)
  if (!located.found)
    return verdict(
      { signature: false, coverage: false, chain: false, validity: false, content: false },
      locationProblems[located.why],
    )
  const cms = checkCms(located.signature.cms, located.signature.signed)
  if (!cms)
    return verdict(
      { signature: false, coverage: located.coversAll, chain: false, validity: false, content: false },
      locationProblems.contents,
    )
  const signedAt = cms.signedAt ?? signingTimeIn(located.signature.signed)
  const chain = signedAt
    ? checkChain(cms.signer, cms.certificates, trust, signedAt)
    : { isTrusted: false, isValid: false }
  const checked = verdict({
    signature: cms.holds,
    coverage: located.coversAll,
    chain: chain.isTrusted,
    validity: chain.isValid,
    content: contentDigestIn(bytes) === contentSha256,
  })
  return { ...checked, signer: commonName(cms.signer.subject), signedAt: signedAt?.toISOString() ?? null }
}

type Findings = { readonly [Name in keyof typeof findingLabels]: boolean }

function verdict(findings: Findings, because?: Label): Verification {
  const names = Object.keys(findingLabels) as (keyof typeof findingLabels)[] // own keys of a literal
  const lines = names.map((name) => ({ what: findingLabels[name], holds: findings[name] }))
  return {
    holds: lines.every((line) => line.holds),
    findings: because ? [{ what: because, holds: false }, ...lines] : lines,
    signer: null,
    signedAt: null,
  }
}

/** `X509Certificate.subject` has one attribute a line. */
const commonName = (subject: string): string => /^CN=(.+)$/mu.exec(subject)?.[1] ?? subject
