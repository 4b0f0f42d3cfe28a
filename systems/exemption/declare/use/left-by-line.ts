/** What remains of each product of a certificate, as its record carries it in one field: `p1=10,p2=12.5`. */
import type { Circumstances } from '../../../../domain/kit/document.ts'

export const writeLeft = (left: readonly (readonly [line: string, remaining: string])[]): string =>
  left.map(([line, remaining]) => `${line}=${remaining}`).join(',')

/** By line; nothing while this machine does not know the certificate, and at the server, which judges by its own table. */
export function readLeft({ referred }: Circumstances, certificateNo: string): ReadonlyMap<string, string> {
  const known = certificateNo === '' ? null : referred('exemption.certificate', certificateNo)
  const entries = (known?.fields['leftByLine'] ?? '').split(',').filter((entry) => entry !== '')
  return new Map(
    entries.map((entry) => {
      const at = entry.lastIndexOf('=')
      return [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )
}
