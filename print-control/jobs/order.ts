/** Whether a signed print order may be carried out: everything that can be judged from the order and the journal alone. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from '../../domain/kit/canonical.ts'
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { ORDER_LIFE } from '../../domain/printing/order.ts'
import type { PrintOrder } from '../../contract/control.ts'
import { refuse } from '../problems.ts'
import type { Job } from './book.ts'

/** One that is valid for longer was bent, or a clock was set back. Milliseconds; slewed clocks do not count. */
export const LONGEST_VALIDITY = ORDER_LIFE + 5_000

/** The workstation's Ed25519 public key: PEM, or base64 of its SPKI form. */
export function readPublicKey(text: string): Result<KeyObject> {
  try {
    const key = text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType === 'ed25519') return ok(key)
    return refuse('CONTROL_SIGNATURE', label('公钥不是 Ed25519', 'The public key is not Ed25519'))
  } catch {
    return refuse('CONTROL_SIGNATURE', label('公钥无法识别', 'The public key cannot be read'))
  }
}

export function checkSignature(order: PrintOrder, signature: string, key: KeyObject): Result<PrintOrder> {
  const isSigned = verify(
    null,
    Buffer.from(canonicalJson(order), 'utf8'),
    key,
    Buffer.from(signature, 'base64'),
  )
  return isSigned ? ok(order) : refuse('CONTROL_SIGNATURE')
}

/** `now` in milliseconds of the wall clock; `hasJumped` when that clock does not agree with the monotonic one. */
export function checkTime(order: PrintOrder, now: number, hasJumped: boolean): Result<PrintOrder> {
  if (hasJumped) return refuse('CONTROL_CLOCK')
  const left = Date.parse(order.notAfter) - now
  if (left < 0)
    return refuse(
      'CONTROL_ORDER_EXPIRED',
      label(`有效期至 ${order.notAfter}`, `Valid until ${order.notAfter}`),
    )
  if (left > LONGEST_VALIDITY)
    return refuse(
      'CONTROL_CLOCK',
      label(`有效期 ${order.notAfter} 超出允许范围`, `${order.notAfter} is further ahead than allowed`),
    )
  return ok(order)
}

/**
 * The job is reserved for exactly this: the same certificate, printer and blanks, in page order; and it was reserved by the
 * incarnation that holds the journal now, for which the order is meant.
 */
export function checkJob(order: PrintOrder, job: Job | undefined, incarnation: string): Result<Job> {
  if (order.incarnation !== incarnation) return refuse('CONTROL_INCARNATION')
  if (job === undefined) return refuse('CONTROL_JOB_UNKNOWN')
  if (job.state !== 'RESERVED')
    return refuse('CONTROL_JOB_STATE', label(`任务处于 ${job.state}`, `The job is ${job.state}`))
  if (job.incarnation !== incarnation) return refuse('CONTROL_INCARNATION')
  if (job.certificateNo !== order.certificateNo)
    return refuse('CONTROL_ORDER_MISMATCH', label('证书编号不同', 'The certificate differs'))
  if (job.printer !== order.printer)
    return refuse('CONTROL_ORDER_MISMATCH', label('打印机不同', 'The printer differs'))
  const isSame =
    order.pages.length === job.blankNos.length &&
    order.pages.every((page, index) => page.n === index + 1 && page.blankNo === job.blankNos[index])
  return isSame
    ? ok(job)
    : refuse(
        'CONTROL_ORDER_MISMATCH',
        label('空白单证号与预留的不同', 'The blank numbers differ from the reserved ones'),
      )
}
