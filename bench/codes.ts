/**
 * A keystroke in a code field over a table of 15,000 rows, in the core, against one raw prepared statement that can do
 * less (code, name, initials; no order, one word). 95th percentiles of the same keystrokes in turn. Goal: under 5 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCodes } from '../main/core/codes/codes.ts'
import { codesFile, openCodesFile } from '../main/core/codes/file.ts'
import { silentLog } from '../main/core/log.ts'
import type { Figure } from './figure.ts'

const TABLE = 'hsCodes'
const ROWS = 15_000
const ROUNDS = 5
/** As clerks type: letter by letter, by code, name, initials, pinyin, several words, and what is not there. */
const TYPED = [
  '8471300000',
  '0101',
  '冷冻虾仁',
  '改良种用马',
  '其他 机器',
  '塑料制品',
  'lqjg',
  'gzyj',
  'jidong',
  'dianzi',
  'qtsl',
  'zzqqxx',
  '不存在的货',
  '铝 板 厚度',
]

const keystrokes = TYPED.flatMap((text) =>
  Array.from({ length: text.length }, (_letter, index) => text.slice(0, index + 1)),
)

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN

export async function run(): Promise<Figure> {
  const dir = mkdtempSync(join(tmpdir(), 'sill-bench-codes-'))
  const codes = openCodes(dir, silentLog)
  await codes.ready()
  const here = codes.tables().get(TABLE)
  const raw = openCodesFile(codesFile(dir))
  const count =
    raw.prepare<[string], { rows: number }>('select count(*) as rows from code where tbl = ?').get(TABLE)
      ?.rows ?? 0
  const more = Array.from({ length: ROWS - count }, (_, index) => ({
    code: `99${String(index).padStart(8, '0')}`,
    zh: `示例货物第 ${index} 号，其他未列名制品`,
    en: '',
    under: '',
    validFrom: null,
    retiredOn: null,
  }))
  codes.apply({ table: TABLE, version: 2, base: here?.base ?? '', rows: more, isWhole: false })
  await codes.ready()
  const floor = raw.prepare(
    `select code, zh from code where tbl = '${TABLE}' and (code like @start or zh like @part or initials like @start) limit 30`,
  )
  const times = { ours: [] as number[], floor: [] as number[] }
  try {
    await codes.search(TABLE, '', 30)
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const text of keystrokes) {
        const began = performance.now()
        await codes.search(TABLE, text, 30)
        const between = performance.now()
        floor.all({ start: `${text}%`, part: `%${text}%` })
        if (round > 0) times.ours.push(between - began)
        if (round > 0) times.floor.push(performance.now() - between)
      }
    }
  } finally {
    raw.close()
    await codes.close()
    rmSync(dir, { recursive: true, force: true })
  }
  const figures = { ours: p95(times.ours), floor: p95(times.floor) }
  return {
    name: 'a keystroke in a code field over 15,000 rows (p95) against one prepared statement',
    ...figures,
    ratio: figures.ours / figures.floor,
    unit: 'ms',
  }
}

if (import.meta.main) console.log(await run())
