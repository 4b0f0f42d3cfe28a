/** Opens the preview of the certificate in a row. */
import { useCallback } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { useNavigation } from '../../../renderer/shell/navigation.ts'

export function useOpenPreview(): (row: ListRow) => void {
  const { open } = useNavigation()
  return useCallback(
    (row) =>
      open({
        page: 'certificates/preview',
        params: { certificateNo: row.content.fields['certificateNo'] ?? row.id, collection: row.collection },
      }),
    [open],
  )
}
