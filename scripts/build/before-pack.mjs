/** electron-builder's hook: the target's native modules are there before files are collected. Needs Node 24, as all scripts here. */
import { join } from 'node:path'
import { ensureTargetPackages } from './target-packages.ts'
import { targetOf } from './pack-target.mjs'

export default function beforePack(context) {
  ensureTargetPackages(join(import.meta.dirname, '../..'), targetOf(context))
}
