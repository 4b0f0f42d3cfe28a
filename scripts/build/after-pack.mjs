/** electron-builder's hook: what was collected is all of the target. */
import { checkNatives } from './check-natives.ts'
import { targetOf } from './pack-target.mjs'

export default function afterPack(context) {
  checkNatives(context.appOutDir, targetOf(context))
}
