/** What must hold of every document after a run. Returns what does not, in words. */
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
  /** Every sentence said of it, with how many sheets there were at that moment. */
  readonly said: readonly { readonly words: string; readonly sheets: number }[]
  readonly isOver: boolean
}

export function violations(documents: readonly SeenDocument[], isQueueFree: boolean): string[] {
  return [...documents.flatMap(ofOne), ...(isQueueFree ? [] : ['the queue is still held at the end'])]
}

function ofOne({ sheets, voidAt, wasToldTwice, wasAsked, wasStarted, said, isOver }: SeenDocument): string[] {
  const late = voidAt === undefined ? 0 : sheets.filter((at) => at > voidAt).length
  const checks: readonly (readonly [boolean, string])[] = [
    [sheets.length <= 1 || wasToldTwice, `${sheets.length} sheets came out and nobody was told`],
    [late === 0 || wasToldTwice, `${late} sheets came out after the blank was declared void, untold`],
    [sheets.length === 0 || (wasStarted && wasAsked), 'a sheet came out and the clerk was never asked'],
    [!wasStarted || isOver, 'not settled at the end'],
    ...said.map(({ words, sheets: before }) => [!isFalse(words, before), `false: „${words}“ with ${before} sheets`] as const),
  ]
  return checks.filter(([holds]) => !holds).map(([, what]) => what)
}

/** Sentences that claim something; the hedged ones („…未知“, „请以实际出纸为准“, „可能…“) claim nothing. */
function isFalse(words: string, sheets: number): boolean {
  if (words.includes('很可能未打印') || words.includes('未送打印机')) return sheets > 0
  if (words.includes('尚未开始打印')) return sheets > 0
  return /：已完成/u.test(words) && sheets === 0
}
