/** Opens what a notice or a desktop notification is about. */
import { useCallback } from 'react'
import type { Opening } from '../../contract/local/notices.ts'
import { useNavigation } from '../shell/navigation.ts'

export function useOpening(): (opening: Opening) => void {
  const { open } = useNavigation()
  return useCallback(
    (opening) =>
      opening.page === 'form'
        ? open({ page: 'form', params: { kind: opening.kind, id: opening.id } })
        : open({ page: opening.page }),
    [open],
  )
}
