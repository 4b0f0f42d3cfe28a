/** Certificates by one condition, chosen by its radio button: those of the last thirty days at first; the number opens the preview. */
import type { ComponentProps } from 'react'
import { fromOf, toOf } from '../../../renderer/kit/list/conditions.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { dayFromNow } from '../../../renderer/text/time.ts'
import { useOpenPreview } from './open-preview.ts'

type Given = Pick<
  ComponentProps<typeof ListPage>,
  'collection' | 'notice' | 'filters' | 'columns' | 'rowColumns'
>

export function CertificateQuery(given: Given) {
  const openPreview = useOpenPreview()
  return (
    <ListPage
      {...given}
      title={given.collection.title}
      only="issueDate"
      defaults={{ [fromOf('issueDate')]: dayFromNow(-30), [toOf('issueDate')]: dayFromNow(0) }}
      linkColumn="certificateNo"
      onOpen={openPreview}
    />
  )
}
