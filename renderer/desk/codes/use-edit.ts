/** Sends changes of a table as its next version, once however often the button is pressed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CodeChange } from '../../../contract/central/codes.ts'
import { normaliseLine } from '../../../domain/kit/normalise.ts'
import { useDesk } from '../client.ts'

export function useEdit(table: string, onDone: (version: number) => void) {
  const { query } = useDesk()
  const queries = useQueryClient()
  const [key] = useState(() => uuidv7())
  const edit = useMutation(
    query.codes.edit.mutationOptions({
      onSuccess: ({ version }) => {
        void queries.invalidateQueries({ queryKey: query.codes.key() })
        onDone(version)
      },
    }),
  )
  return {
    send: (note: string, changes: readonly CodeChange[]) =>
      edit.mutate({ key, table, note: normaliseLine(note), changes: [...changes] }),
    isSending: edit.isPending,
    error: edit.error,
  }
}
