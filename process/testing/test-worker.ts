/** A worker of the pool's tests: says, throws, never ends, or takes all memory there is. */
import { serve } from '../serve.ts'

export type TestTask =
  | { readonly kind: 'say' | 'throw'; readonly text: string }
  | { readonly kind: 'spin' | 'hoard' }

serve((task: TestTask): string => {
  if (task.kind === 'say') return task.text
  if (task.kind === 'throw') throw new Error(task.text)
  const kept: number[][] = []
  for (;;) if (task.kind === 'hoard') kept.push(Array.from({ length: 10_000 }, Math.random))
})
