/** Keeps a journal that is no good any more under another name, so that a new one can begin. Nothing is ever deleted. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { renameSteadily } from '../../process/rename.ts'
import { refuse } from '../problems.ts'
import { openStore } from './store.ts'

/** The new name; undefined when there was no file. Refused while another process holds it. */
export function setAside(path: string, key: string, now: Date): Result<string | undefined> {
  if (!existsSync(path)) return ok(undefined)
  const held = openStore(path, key)
  if (held.ok) held.value.close()
  else if (held.problem.code === 'CONTROL_JOURNAL_LOCKED') return held
  const stamp = now.toISOString().replaceAll(/[^\d]/gu, '')
  const aside = `${path}.${stamp}.aside`
  try {
    // The rollback journal first: without its file it would be applied to the next one.
    if (existsSync(`${path}-journal`)) renameSteadily(`${path}-journal`, `${aside}-journal`)
    renameSteadily(path, aside)
  } catch (error) {
    return refuse('CONTROL_JOURNAL_WRITE', label(String(error), String(error)))
  }
  return ok(basename(aside))
}
