/**
 * What a running `npm start` is asked by other commands of the project, and what it answers, through files in its home:
 * they work the same on every system, where signals do not.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const wishSchema = z.object({ id: z.string(), state: z.enum(['run', 'stop']) })
const answerSchema = z.object({ id: z.string(), problem: z.string().optional() })

/** `npm run demo-server -- stop` and `-- start`. */
export type Wish = z.infer<typeof wishSchema>
/** To the wish of this id: done, or why not. */
export type Answer = z.infer<typeof answerSchema>

export const wishFile = (home: string): string => join(home, 'server-wanted')
const answerFile = (home: string): string => join(home, 'server-answer')
const pidFile = (home: string): string => join(home, 'start-pid')
const urlFile = (home: string): string => join(home, 'server-url')

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined // none yet, or one of an earlier version
  }
}

/** Whole or not at all: the other side may be reading. */
function write(file: string, value: Wish | Answer): void {
  writeFileSync(`${file}.new`, JSON.stringify(value))
  renameSync(`${file}.new`, file)
}

export const readWish = (home: string): Wish | undefined => read(wishFile(home), wishSchema)
export const readAnswer = (home: string): Answer | undefined => read(answerFile(home), answerSchema)
export const writeAnswer = (home: string, answer: Answer): void => write(answerFile(home), answer)

/** Answers the id that the answer will carry. */
export function writeWish(home: string, state: Wish['state']): string {
  const id = randomUUID()
  write(wishFile(home), { id, state })
  return id
}

/** From now on this process is the `npm start` of this home; where its server is follows. */
export function announce(home: string): void {
  for (const file of [urlFile(home), wishFile(home), answerFile(home)]) rmSync(file, { force: true })
  writeFileSync(pidFile(home), String(process.pid))
}
export const announceServer = (home: string, url: string): void => writeFileSync(urlFile(home), url)
export const takeBack = (home: string): void => rmSync(pidFile(home), { force: true })

/** Is an `npm start` of this home under way? */
export function isStarted(home: string): boolean {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile(home), 'utf8'), 10), 0)
    return true
  } catch {
    return false // no file, or a process that has ended
  }
}

/** Where the server of a running `npm start` is. Throws, in words for the terminal, when none runs or none is ready yet. */
export function serverOf(home: string): string {
  if (!isStarted(home)) throw new Error('Nothing runs here: npm start first.')
  if (!existsSync(urlFile(home)))
    throw new Error('npm start is still getting ready: try again when it has said where to look.')
  return readFileSync(urlFile(home), 'utf8').trim()
}
