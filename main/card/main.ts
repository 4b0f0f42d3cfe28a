/**
 * The card process: the only one that loads vendors' PKCS#11 drivers. Started by the core when a card is needed
 * (`contract/card.ts` over its channel), ended by it when it is not, hangs or has crashed.
 */
import { findParent } from '../../process/parent.ts'
import { tryKeepMemoryPrivate } from '../../process/private-memory.ts'
import { answer } from './service.ts'

const parent = findParent()
if (parent === undefined) {
  process.stderr.write('The card process is started by the client, not by hand.\n')
  process.exitCode = 2
} else {
  void tryKeepMemoryPrivate()
  parent.onMessage((message) => {
    const reply = answer(message)
    if (reply !== undefined) parent.post(reply)
  })
  parent.onGone(() => process.exit(0))
}
