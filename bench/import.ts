/**
 * 5,000 goods rows of an order from an Excel file: read in the worker, taken and judged in the core, against the bare reader
 * of the same file on the same thread. And the longest that the core's loop is held up meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { writeXlsxFile } from '../domain/sheets/xlsx.ts'
import { BY_CARD } from '../domain/kit/schema.ts'
import { legalDate } from '../domain/kit/legal-date.ts'
import { openCodes, type Codes } from '../main/core/codes/codes.ts'
import { importFields } from '../main/core/import/columns.ts'
import { createFindCode } from '../main/core/import/find-code.ts'
import { readRows, type ImportTarget } from '../main/core/import/read-rows.ts'
import { silentLog } from '../main/core/log.ts'
import { runTask } from '../main/core/workers/run-task.ts'
import { order } from '../systems/preshipment/declare/order/order.ts'
import { alternate, type Figure } from './figure.ts'
import { watchTurns } from './watch-turns.ts'

const ROWS = 5_000
const ROUNDS = 5

const definition = order.rows.goods
const targetOf = (codes: Codes): ImportTarget => ({
  document: order,
  name: 'goods',
  definition: { ...definition, max: ROWS },
  existing: 0,
  circumstances: { ...BY_CARD, today: legalDate(new Date()), facts: codes.facts(order) },
})

const HS = ['8457101000', '8458110090', '8471300000', '8479899990']

async function workbook(): Promise<Uint8Array> {
  return writeXlsxFile({
    name: '申请产品信息',
    header: ['序号', ...importFields(definition).map(([, field]) => field.label.zh)],
    rows: Array.from({ length: ROWS }, (_, index) => [
      String(index + 1),
      `示例数控机床 ${index + 1}`,
      `VMC-${index % 97}`,
      HS[index % HS.length] ?? '',
      `${2001 + (index % 20)}-06`,
      String((index % 9) + 1),
      '台',
      String(1000 + index),
    ]),
  })
}

/** Milliseconds; the bytes are copied, for the worker takes what it is given. */
async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export async function run(): Promise<readonly Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'sill-bench-import-'))
  const codes = openCodes(dir, silentLog)
  try {
    await codes.ready()
    const file = await workbook()
    const ours = async (): Promise<number> => {
      const began = performance.now()
      const book = await runTask('readBook', { data: new Uint8Array(file) })
      if ('trouble' in book) throw new Error(book.trouble)
      const found = await readRows(targetOf(codes), book, createFindCode(codes))
      const ended = performance.now()
      if (!found.ok || found.value.rows.length !== ROWS) throw new Error('not every row was taken')
      return ended - began
    }
    const figures = await alternate(ROUNDS, ours, () =>
      timed(() => read(file, { type: 'array', dense: true })),
    )
    // Apart: to look at every turn takes a processor of its own.
    const held = watchTurns()
    await ours()
    const longest = held()
    return [
      {
        name: `${ROWS} rows of an order from Excel, taken and judged, against the bare reader`,
        ...figures,
        ratio: figures.ours / figures.floor,
        unit: 'ms',
      },
      {
        name: 'the longest that the core stood still meanwhile',
        ours: longest,
        floor: 50,
        ratio: longest / 50,
        unit: 'ms',
      },
    ]
  } finally {
    await codes.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

if (import.meta.main) console.log(await run())
