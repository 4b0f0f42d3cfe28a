/** What a token or its driver says, in the clerk's words. */
import type { PinState } from '../../contract/local/card.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'
import { CKF, CKR } from './pkcs11/constants.ts'
import { Pkcs11Error } from './pkcs11/module.ts'

const evidence = (text: string): Label => label(text, text)

export function pinStateOf(flags: number): PinState {
  if ((flags & CKF.USER_PIN_LOCKED) !== 0) return 'locked'
  if ((flags & CKF.USER_PIN_INITIALIZED) === 0) return 'unset'
  if ((flags & CKF.USER_PIN_FINAL_TRY) !== 0) return 'finalTry'
  return (flags & CKF.USER_PIN_COUNT_LOW) !== 0 ? 'countLow' : 'usual'
}

export const pinLocked = (): Problem =>
  problem('AUTH_PIN_LOCKED', label('卡介质的 PIN 已锁定', 'The PIN of this card is locked'), {
    next: label(
      '请到发卡机构解锁，或用账号登录',
      'Have it unlocked by the office that issued the card, or log in with the account',
    ),
    retrySafe: false,
  })
const pinUnset = (): Problem =>
  problem('AUTH_PIN_UNSET', label('卡介质还没有设置 PIN', 'The PIN of this card was never set'), {
    retrySafe: false,
  })

/** What a token that tells nothing of the tries left means: it is said so. */
const left: Readonly<Record<Exclude<PinState, 'locked' | 'unset'>, Label>> = {
  usual: label(
    '卡介质没有告知剩余次数；连续输错会锁卡',
    'The card does not say how many tries are left; too many lock it',
  ),
  countLow: label(
    '卡介质提示剩余次数不多，再输错可能锁卡',
    'The card says that few tries are left; more wrong ones may lock it',
  ),
  finalTry: label('只剩最后 1 次，再输错卡介质将锁定', 'One try is left; another wrong one locks the card'),
}

export function pinRefused(rv: number, after: PinState): Problem {
  if (rv === CKR.PIN_LOCKED || after === 'locked') return pinLocked()
  if (rv === CKR.USER_PIN_NOT_INITIALIZED || after === 'unset') return pinUnset()
  if (rv === CKR.PIN_EXPIRED)
    return problem(
      'AUTH_PIN_EXPIRED',
      label(
        '卡介质的 PIN 已过期，请先用厂商工具修改',
        "The card's PIN has expired; change it with the vendor's tool first",
      ),
      { retrySafe: false },
    )
  return problem('AUTH_PIN_WRONG', label('PIN 不正确', 'The PIN is wrong'), {
    detail: left[after],
    retrySafe: true,
  })
}

export const isPinRefusal = (rv: number): boolean =>
  [
    CKR.PIN_INCORRECT,
    CKR.PIN_INVALID,
    CKR.PIN_LEN_RANGE,
    CKR.PIN_EXPIRED,
    CKR.PIN_LOCKED,
    CKR.USER_PIN_NOT_INITIALIZED,
  ].some((known) => known === rv)

export const tokenGone = (): Problem =>
  problem('AUTH_CARD_GONE', label('卡介质已拔出，请重新插入', 'The card was removed; insert it again'), {
    retrySafe: true,
  })
export const noKey = (): Problem =>
  problem(
    'AUTH_CARD_NO_KEY',
    label('卡介质中没有与证书对应的私钥', 'The card has no private key for its certificate'),
    { retrySafe: false },
  )
export const cannotSign = (): Problem =>
  problem(
    'AUTH_CARD_CANNOT_SIGN',
    label('卡介质不支持所需的签名算法', 'The card does not support the signature that is needed'),
    { retrySafe: false },
  )
export const cannotAgree = (): Problem =>
  problem(
    'AUTH_CARD_CANNOT_AGREE',
    label('卡介质的密钥不能用于密钥协商', "The card's key is not for key agreement"),
    { retrySafe: false },
  )

export const driverUnusable = (path: string, error: unknown): Problem =>
  problem('AUTH_CARD_DRIVER', label('卡介质驱动无法使用', "The card's driver cannot be used"), {
    detail: evidence(`${path}: ${error instanceof Error ? error.message : String(error)}`),
    next: label('请安装或修复卡介质驱动', "Install or repair the card's driver"),
  })

const GONE: readonly number[] = [
  CKR.DEVICE_REMOVED,
  CKR.TOKEN_NOT_PRESENT,
  CKR.TOKEN_NOT_RECOGNIZED,
  CKR.SLOT_ID_INVALID,
]

/** Any other failure of a call on a token. */
export function failureOf(error: unknown, path: string): Problem {
  if (error instanceof Pkcs11Error && GONE.includes(error.rv)) return tokenGone()
  return driverUnusable(path, error)
}
