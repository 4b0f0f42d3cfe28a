/** What must hold after every run, whatever was killed where. Returns what does not, in words. */
import type { BlankNow } from './central.ts'

export interface Seen {
  /** Submissions at the spooler of this run's job, and of every other job that ever named this blank. */
  readonly submissions: number
  readonly submissionsOfBlank: number
  readonly blank: BlankNow
  readonly jobId: string
  /** The clerk was shown the job and asked. */
  readonly wasAsked: boolean
  readonly answer: 'printed' | 'spoiled' | undefined
  readonly certificate: { readonly printStatus: string; readonly printCount: string }
  readonly openJobs: number
  /** Calls and documents that the server sent back to this client. */
  readonly returned: number
  readonly difference: number
  /** The number was one that may never be used. */
  readonly isWrongNumber: boolean
}

export function violations(seen: Seen): string[] {
  const { blank, submissions } = seen
  const isMine = blank.jobId === seen.jobId
  const checks: readonly (readonly [boolean, string])[] = [
    [submissions <= 1, `the job was submitted ${submissions} times`],
    [seen.submissionsOfBlank <= 1, `the blank was submitted ${seen.submissionsOfBlank} times`],
    [
      submissions === 0 || (isMine && (blank.state === 'used' || blank.state === 'spoiled')),
      `submitted, but the blank is ${blank.state}`,
    ],
    [submissions === 0 || seen.wasAsked, 'submitted, and the clerk was never asked'],
    [blank.state !== 'reserved' && blank.state !== 'committed', `the blank is still ${blank.state}`],
    [
      !isMine || blank.state !== 'used' || seen.answer === 'printed',
      `used, but the clerk said ${seen.answer ?? 'nothing'}`,
    ],
    [
      !isMine || blank.state !== 'spoiled' || seen.answer === 'spoiled',
      `spoiled, but the clerk said ${seen.answer ?? 'nothing'}`,
    ],
    [
      seen.answer === undefined ||
        (isMine && blank.state === (seen.answer === 'printed' ? 'used' : 'spoiled')),
      `the clerk said ${seen.answer ?? ''}, but the blank is ${blank.state}`,
    ],
    [
      (seen.certificate.printStatus === 'printed') === (seen.answer === 'printed'),
      `the certificate is ${seen.certificate.printStatus}, the clerk said ${seen.answer ?? 'nothing'}`,
    ],
    [
      seen.certificate.printCount === (seen.answer === 'printed' ? '1' : '0'),
      `printed ${seen.certificate.printCount} times`,
    ],
    [seen.openJobs === 0, `${seen.openJobs} jobs are still open`],
    [seen.returned === 0, `${seen.returned} calls were refused by the server`],
    [seen.difference === 0, `the ledger differs by ${seen.difference}`],
    [!seen.isWrongNumber || submissions === 0, 'a refused number was printed'],
  ]
  return checks.filter(([holds]) => !holds).map(([, what]) => what)
}
