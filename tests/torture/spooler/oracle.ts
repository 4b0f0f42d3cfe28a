/** What must hold of every document and of every number after a run. Returns what does not, in words. */
import type { BlankNow } from '../print/central.ts'

export interface Sentence {
  readonly words: string
  /** How many sheets there were before the words were asked for, and after they were had. */
  readonly before: number
  readonly after: number
}

export interface SeenDocument {
  /** When each of its sheets reached the printer: milliseconds of the wall clock. */
  readonly sheets: readonly number[]
  /** When its blank was declared void; undefined when it was not. */
  readonly voidAt: number | undefined
  /** The clerk was told that it may have been printed twice. */
  readonly wasToldTwice: boolean
  readonly wasAsked: boolean
  /** INTENT was reached: a page may have come out. */
  readonly wasStarted: boolean
  /** The program said that no form was used up by this click. */
  readonly wasRefused: boolean
  /** Every sentence said of it. */
  readonly said: readonly Sentence[]
  readonly isOver: boolean
}

export function violations(documents: readonly SeenDocument[], isQueueFree: boolean): string[] {
  return [...documents.flatMap(ofOne), ...(isQueueFree ? [] : ['the queue is still held at the end'])]
}

function ofOne({
  sheets,
  voidAt,
  wasToldTwice,
  wasAsked,
  wasStarted,
  wasRefused,
  said,
  isOver,
}: SeenDocument): string[] {
  const late = voidAt === undefined ? 0 : sheets.filter((at) => at > voidAt).length
  return failed([
    [sheets.length <= 1 || wasToldTwice, `${sheets.length} sheets came out and nobody was told`],
    [late === 0 || wasToldTwice, `${late} sheets came out after the blank was declared void, untold`],
    [sheets.length === 0 || (wasStarted && wasAsked), 'a sheet came out and the clerk was never asked'],
    [!wasRefused || sheets.length === 0, 'a sheet came out of a click that was said to have used up no form'],
    [!wasStarted || isOver, 'not settled at the end'],
    ...said.map(
      (one) => [!isFalse(one), `false: „${one.words}“ with ${one.before} to ${one.after} sheets`] as const,
    ),
  ])
}

/** Sentences that claim something; the hedged ones („…未知“, „请以实际出纸为准“, „可能…“) claim nothing. A sheet on its way while the words were made is neither. */
function isFalse({ words, before, after }: Sentence): boolean {
  if (/很可能未打印|未送打印机|尚未开始打印/u.test(words)) return before > 0
  return /：已完成/u.test(words) && after === 0
}

/** A numbered form, with every print onto it since the world began, and what the server says of it. */
export interface SeenNumber {
  readonly blankNo: string
  readonly prints: readonly {
    readonly jobId: string
    readonly sheets: number
    readonly answer: 'printed' | 'spoiled' | undefined
  }[]
  readonly blank: BlankNow
}

export interface SeenServer {
  readonly numbers: readonly SeenNumber[]
  /** Of the ledger's sum: 0, always. */
  readonly difference: number
  /** Calls and entries that still wait at the client. */
  readonly waiting: number
}

export function serverViolations({ numbers, difference, waiting }: SeenServer): string[] {
  return [
    ...numbers.flatMap((number) => ofNumber(number).map((what) => `${number.blankNo}: ${what}`)),
    ...failed([
      [difference === 0, `the ledger differs by ${difference}`],
      [waiting === 0, `${waiting} calls still wait`],
    ]),
  ]
}

function ofNumber({ prints, blank }: SeenNumber): string[] {
  const printed = prints.filter(({ sheets }) => sheets > 0)
  const answered = prints.find(({ answer }) => answer !== undefined)
  const mine = prints.find(({ jobId }) => jobId === blank.jobId)
  return failed([
    [printed.length <= 1, `${printed.length} documents came out on this number`],
    [
      printed.every(
        ({ jobId }) => jobId === blank.jobId && (blank.state === 'used' || blank.state === 'spoiled'),
      ),
      `printed on, but it is ${blank.state}`,
    ],
    [blank.state !== 'reserved' && blank.state !== 'committed', `still ${blank.state}`],
    [
      answered === undefined ||
        (answered.jobId === blank.jobId &&
          blank.state === (answered.answer === 'printed' ? 'used' : 'spoiled')),
      `the clerk said ${answered?.answer ?? ''} of ${answered?.jobId ?? ''}, but it is ${blank.state} for ${blank.jobId}`,
    ],
    [
      (blank.state !== 'used' && blank.state !== 'spoiled') || mine?.answer !== undefined,
      `${blank.state}, and nobody said so`,
    ],
  ])
}

const failed = (checks: readonly (readonly [boolean, string])[]): string[] =>
  checks.filter(([holds]) => !holds).map(([, what]) => what)
