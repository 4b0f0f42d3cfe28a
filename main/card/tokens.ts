/** Which tokens are plugged in, and what they show without their PIN. */
import type { Token, TokenRef } from '../../contract/card.ts'
import { attribute } from './pkcs11/memory.ts'
import { CKA, CKF, CKO } from './pkcs11/constants.ts'
import type { Pkcs11 } from './pkcs11/module.ts'
import { pinStateOf } from './problems.ts'
import { rankOf } from './usage.ts'

const isReady = (flags: number): boolean => (flags & CKF.TOKEN_INITIALIZED) !== 0

export function tokensOf(api: Pkcs11, path: string): Token[] {
  return api.slots().flatMap((slot) => {
    const info = api.tokenInfo(slot)
    if (!isReady(info.flags)) return []
    const certificates = certificatesOf(api, slot)
    return [
      {
        module: path,
        slot,
        label: info.label,
        serial: info.serial,
        reader: api.slotInfo(slot).reader,
        pin: pinStateOf(info.flags),
        certificates,
      },
    ]
  })
}

/** Base64 DER, the one to sign with first. */
function certificatesOf(api: Pkcs11, slot: number): string[] {
  const session = api.openSession(slot)
  try {
    const objects = api.find(session, [attribute.number(CKA.CLASS, CKO.CERTIFICATE)])
    const found = objects.flatMap((object) => {
      const der = api.attribute(session, object, CKA.VALUE)
      const rank = der && rankOf(der)
      return der && rank !== undefined ? [{ der, rank }] : []
    })
    return found.sort((a, b) => a.rank - b.rank).map(({ der }) => der.toString('base64'))
  } finally {
    api.closeSessions(slot)
  }
}

/** The slot that this token is in now: it may have been moved. */
export function slotOf(api: Pkcs11, { slot, serial }: TokenRef): number | undefined {
  const slots = api.slots()
  const isIt = (candidate: number): boolean => {
    const info = api.tokenInfo(candidate)
    return isReady(info.flags) && info.serial === serial
  }
  return [...slots.filter((each) => each === slot), ...slots.filter((each) => each !== slot)].find(isIt)
}
