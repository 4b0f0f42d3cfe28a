/** How far the exports of this moment have come, by the ticket that the window gave them. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
}

export interface ExportsUnderWay {
  /** `undefined` when there is none by that ticket (any more). */
  get(ticket: string): ExportProgress | undefined
  run<T>(
    ticket: string | undefined,
    work: (onProgress: (done: number, total: number) => void) => Promise<T>,
  ): Promise<T>
}

export function createExportsUnderWay(): ExportsUnderWay {
  const known = new Map<string, ExportProgress>()
  return {
    get: (ticket) => known.get(ticket),
    run: async (ticket, work) => {
      if (ticket === undefined) return work(() => undefined)
      try {
        return await work((done, total) => void known.set(ticket, { done, total }))
      } finally {
        known.delete(ticket)
      }
    },
  }
}
