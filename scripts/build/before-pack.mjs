/** electron-builder's hook: the target's native modules, and the digests of them, are there before files are collected. Needs Node 24, as all scripts here. */
import { join } from 'node:path'
import { writeNativeDigests } from './native-digests.ts'
import { ensureTargetPackages } from './target-packages.ts'
import { targetOf } from './pack-target.mjs'

export default function beforePack(context) {
  const root = join(import.meta.dirname, '../..')
  ensureTargetPackages(root, targetOf(context))
  writeNativeDigests(root)
}
