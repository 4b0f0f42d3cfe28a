/**
 * The format of a signed certificate, for everybody who verifies one (PAdES baseline B, ETSI EN 319 142-1):
 *
 * - a PDF with exactly one signature field, `SillSignature`, on page 1; nothing follows the one `%%EOF`;
 * - signature dictionary: /Type /Sig, /Filter /Adobe.PPKLite, /SubFilter /ETSI.CAdES.detached, /M the server's time;
 * - /ByteRange [0 a b c]: a is the offset of the `<` of /Contents, b the offset after its `>`, and b + c the length of the
 *   file, so that everything but the hexadecimal signature itself is signed;
 * - /Contents: DER of a detached CMS SignedData (see cms.ts) in hexadecimal, padded with zeros to SIGNATURE_BYTES. It
 *   holds the signing certificate 「示例海关签章」 and the root; the root must be one of `certificates.trust`;
 * - Info dictionary: /SillContentSha256, the lower-case hex SHA-256 of the content's canonical JSON (what
 *   `certificates.content` answers), and /SillCertificateNo, a UTF-16 text string. Both are signed like everything else.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib'
import { signDetached, type Signer } from './cms.ts'

export const SIGNATURE_BYTES = 8192
const BYTE_RANGE_ROOM = 9_999_999_999

export interface SignatureInfo {
  readonly certificateNo: string
  readonly contentSha256: string
  readonly signedAt: Date
  readonly signedBy: string
  /** What is signed, in words; the certificates' when absent. */
  readonly reason?: string
  /** Where the seal stands on page 1, in points from the bottom left. */
  readonly rect: { readonly x: number; readonly y: number; readonly size: number }
}

/** Adds the Info entries, the signature field and the dictionary with room for the signature. */
function prepare(doc: PDFDocument, info: SignatureInfo): void {
  const { context } = doc
  const infoDict = context.lookup(context.trailerInfo.Info, PDFDict)
  infoDict.set(PDFName.of('SillContentSha256'), PDFString.of(info.contentSha256))
  infoDict.set(PDFName.of('SillCertificateNo'), PDFHexString.fromText(info.certificateNo))
  const byteRange = PDFArray.withContext(context)
  for (const value of [0, BYTE_RANGE_ROOM, BYTE_RANGE_ROOM, BYTE_RANGE_ROOM])
    byteRange.push(PDFNumber.of(value))
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: byteRange,
      Contents: PDFHexString.of('0'.repeat(SIGNATURE_BYTES * 2)),
      M: PDFString.fromDate(info.signedAt),
      Name: PDFHexString.fromText(info.signedBy),
      Reason: PDFHexString.fromText(info.reason ?? '检验检疫电子证书签发（示例）'),
    }),
  )
  const page = doc.getPage(0)
  const { x, y, size } = info.rect
  // The seal itself is page content; the widget lies over it and draws nothing.
  const appearance = context.register(
    context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size] }),
  )
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('SillSignature'),
      V: signature,
      Rect: [x, y, x + size, y + size],
      /** Print | Locked */
      F: 132,
      P: page.ref,
      AP: context.obj({ N: appearance }),
    }),
  )
  page.node.addAnnot(widget)
  // SigFlags: SignaturesExist | AppendOnly
  doc.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ SigFlags: 3, Fields: [widget] })))
}

/** Where the hexadecimal string of /Contents begins (at `<`) and ends (after `>`). */
function contentsRange(file: Buffer): { readonly start: number; readonly end: number } {
  const start = file.indexOf(`<${'0'.repeat(SIGNATURE_BYTES * 2)}>`)
  if (start < 0) throw new Error('the document has no room for a signature')
  return { start, end: start + SIGNATURE_BYTES * 2 + 2 }
}

/** Signs the whole document. The bytes differ between calls only by `signedAt`. Throws on a programming mistake only. */
export async function signPdf(doc: PDFDocument, signer: Signer, info: SignatureInfo): Promise<Uint8Array> {
  prepare(doc, info)
  const file = Buffer.from(await doc.save({ useObjectStreams: false, updateFieldAppearances: false }))
  const { start, end } = contentsRange(file)
  const room = `[ 0 ${BYTE_RANGE_ROOM} ${BYTE_RANGE_ROOM} ${BYTE_RANGE_ROOM} ]`
  const at = file.indexOf(room)
  if (at < 0) throw new Error('the document has no room for a byte range')
  file.write(`[ 0 ${start} ${end} ${file.length - end}`.padEnd(room.length - 1) + ']', at, 'latin1')
  const signature = Buffer.from(
    signDetached(signer, Buffer.concat([file.subarray(0, start), file.subarray(end)])),
  )
  if (signature.length > SIGNATURE_BYTES) throw new Error(`the signature needs ${signature.length} bytes`)
  file.write(signature.toString('hex'), start + 1, 'latin1')
  return file
}
