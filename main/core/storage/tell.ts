/** Around every call of the window: a disk that could not be written is no defect of the program, it is told in words. */
import { ORPCError } from '@orpc/server'
import { refusal } from '../refusal.ts'
import type { StorageWatch } from './watch.ts'

/** Bytes of the file that the call brought. */
function sizeIn(input: unknown): number {
  const file: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'file') : undefined
  return file instanceof Blob ? file.size : 0
}

export const tellStorage =
  (watch: StorageWatch) =>
  async <Answer>(
    { next }: { readonly next: () => Answer | PromiseLike<Answer> },
    input: unknown,
  ): Promise<Answer> => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError) throw error
      const problem = watch.report(error, sizeIn(input))
      throw problem ? refusal('UNAVAILABLE', problem) : error
    }
  }
