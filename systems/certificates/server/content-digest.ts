/** The digest that names a certificate's content: SHA-256 of its canonical JSON, lower-case hex. */
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import { sha256Hex } from '../../../server/platform/sha256.ts'

export const contentDigest = (content: CertificateContent): string => sha256Hex(canonicalJson(content))
