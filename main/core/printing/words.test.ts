/**
 * What problems say of the numbered form, against the state that they are said in (CERT-15, CERT-17): only a print that
 * was asked for has one at stake; only the journal knows what became of it.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { fromControl, refused, unavailable, withoutBlank, type Outcome } from './outcome.ts'
import * as problems from './problems.ts'
import { afterFailure } from './start.ts'

const words = label('x', 'x')
/** Every problem of the client's printing, as it is made. */
const made: readonly Problem[] = [
  problems.controlAbsent(),
  problems.controlAbsent(problems.printerNone()),
  problems.printerNone(),
  problems.printerUnknown('P'),
  problems.printerNotReady({ message: words, reasons: [] }),
  problems.printerNotReady({ message: words, reasons: ['spooler-down'] }),
  problems.printerUnfit(words),
  ...['print', 'render', 'printers', 'confirm', 'create'].flatMap((request) => [
    problems.controlLost(request),
    problems.controlSilent(request),
    problems.controlGarbled(request),
  ]),
  problems.offline(words),
  problems.certificateUnknown('1'),
  problems.certificateInvalid(),
  problems.certificateNotSelfPrint(),
  problems.certificatePrinted(),
  problems.certificateJobOpen(['C31-1']),
  problems.certificateStarting(),
  problems.certificateJobElsewhere(problems.jobOver()),
  problems.certificateChanged(),
  problems.signatureFails(words),
  problems.trustChanged(),
  problems.noLayout('1'),
  problems.continuationTooFew(2, 1),
  problems.continuationStock(2, 1),
  problems.blankRefused(words),
  problems.jobOver(),
  problems.jobUnknown(),
  problems.reasonMissing(),
]
/** A sheet may be in the tray or in the printer. */
const mayBeUsed = (problem: Problem) => problem.blankConsumed === 'unknown'

const problemOf = (outcome: Outcome<unknown>): Problem => {
  if (outcome.ok) throw new Error('a failure')
  return outcome.problem
}

describe('before a number is given (preview, 【打印】 up to its box, the stock)', () => {
  test.each(made.map((problem) => [problem.code, problem] as const))(
    '%s says nothing of a blank, unless one is in the printer',
    (_code, problem) => {
      for (const failure of [refused(problem), unavailable(problem)]) {
        const said = problemOf(withoutBlank(failure))
        expect(said.blankConsumed).toBe(mayBeUsed(problem) ? 'unknown' : undefined)
      }
    },
  )

  test('nor does what the control, the typesetter and the server say of theirs', () => {
    const theirs = {
      code: 'PRINTER_PAPER_OUT',
      message: words,
      blankConsumed: 'no',
      retrySafe: true,
    } as const
    expect(problemOf(withoutBlank(fromControl({ ok: false, problem: theirs })))).toEqual({
      code: 'PRINTER_PAPER_OUT',
      message: words,
    })
  })
})

describe('a print that ended before INTENT', () => {
  test.each(
    made
      .filter((problem) => problem.code !== 'CERT_JOB_OPEN')
      .map((problem) => [problem.code, problem] as const),
  )(
    '%s: the blank is untouched, whatever was feared; to try again is of use only where the cause passes',
    (_code, problem) => {
      expect(problemOf(afterFailure(unavailable(problem)))).toMatchObject({
        blankConsumed: 'no',
        retrySafe: true,
      })
      const refusal = problemOf(afterFailure(refused(problem)))
      expect(refusal.blankConsumed).toBe('no')
      expect(refusal.retrySafe).toBeUndefined()
      expect(refusal.action).toBeUndefined()
    },
  )

  test('another job of the certificate speaks for its own blank, and leads to its question', () => {
    expect(problemOf(afterFailure(refused(problems.certificateJobOpen(['C31-1']))))).toMatchObject({
      blankConsumed: 'unknown',
      retrySafe: false,
      action: 'confirmPrint',
      detail: { zh: '空白单证 C31-1 已交给打印机' },
    })
  })
})

test('what may be used up always says what to do next, and never that a retry is safe', () => {
  for (const problem of made.filter(mayBeUsed)) {
    expect(problem.next).toBeDefined()
    expect(problem.retrySafe).toBe(false)
  }
})

test('no other problem of the client speaks of a blank', () => {
  const root = join(import.meta.dirname, '..', '..')
  const files = globSync('**/*.ts', { cwd: root }).filter(
    (file) =>
      !file.endsWith('.test.ts') &&
      /blankConsumed/u.test(readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '')),
  )
  expect(files.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
    'core/printing/journal-trouble.ts',
    'core/printing/outcome.ts',
    'core/printing/problems.ts',
    'core/printing/start.ts',
  ])
})

test('the words name buttons that are there', () => {
  const source = readFileSync(join(import.meta.dirname, 'problems.ts'), 'utf8')
  const named = new Set([...source.matchAll(/【([^】]+)】/gu)].map(([, name]) => name))
  expect(named).toEqual(new Set(['启动打印控件', '打印', '申请自助重打', '作废登记']))
})
