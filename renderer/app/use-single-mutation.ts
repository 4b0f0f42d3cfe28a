/**
 * A mutation that runs once at a time: what is asked for while it is under way is not done. A button that shows that it is
 * busy is not enough: on a slow machine both clicks of a double click come before it is drawn again.
 */
import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'

export function useSingleMutation<Data, Failure, Variables, Context>(
  options: UseMutationOptions<Data, Failure, Variables, Context>,
) {
  const { mutateAsync, ...mutation } = useMutation(options)
  const isUnderWay = useRef(false)
  const run = useCallback(
    async (...call: Parameters<typeof mutateAsync>): Promise<void> => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      try {
        await mutateAsync(...call)
      } catch {
        // Said by `error`.
      } finally {
        isUnderWay.current = false
      }
    },
    [mutateAsync],
  )
  const mutate = useCallback((...call: Parameters<typeof mutateAsync>): void => void run(...call), [run])
  return { ...mutation, mutate }
}
