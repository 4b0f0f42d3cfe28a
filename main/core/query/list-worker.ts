/** The thread that reads lists, on a connection of its own that only reads: the core goes on saving meanwhile. One question at a time, in order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Packing } from '../../../db/local/lists/packing.ts'
import { openToRead } from '../../../db/local/open.ts'
import { createListReader, type ListReader } from './read-lists.ts'

export type ListMethod = keyof ListReader
export interface ListWorkerData {
  readonly path: string
  readonly key: Uint8Array
  readonly packing: Packing
}
/** `undefined`: close the file and end. */
export type ListQuestion =
  | {
      readonly [Method in ListMethod]: {
        readonly id: number
        readonly method: Method
        readonly input: Parameters<ListReader[Method]>[0]
      }
    }[ListMethod]
  | undefined
export type ListAnswer =
  | { readonly id: number; readonly output: ReturnType<ListReader[ListMethod]> }
  | { readonly id: number; readonly error: string }

const { path, key, packing } = workerData as ListWorkerData // given by list-thread.ts only
const raw = openToRead(path, Buffer.from(key))
const reader = createListReader(raw, packing, true)

parentPort?.on('message', (question: ListQuestion) => {
  if (!question) {
    raw.close()
    parentPort?.close()
    return
  }
  const answer = (): ListAnswer => {
    try {
      return { id: question.id, output: reader[question.method](question.input as never) } // the input of this very method
    } catch (error) {
      return {
        id: question.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    }
  }
  parentPort?.postMessage(answer())
})
