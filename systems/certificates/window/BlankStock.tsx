/** 单证明细: every numbered form of this enterprise; one that was damaged or lost before use is written off here. */
import Button from 'antd/es/button'
import { useState, type ReactNode } from 'react'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { blankForm } from '../declare/blank-form.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { WriteOffBox } from './WriteOffBox.tsx'

const collection = collectionOfRecord(blankForm)
const WRITE_OFF = label('作废登记', 'Write off')

export function BlankStock({ views }: { readonly views: ReactNode }) {
  const t = useText()
  const [writingOff, setWritingOff] = useState<string | null>(null)
  return (
    <>
      <ListPage
        collection={collection}
        title={collection.title}
        canSelect
        toolbar={({ selected }) => (
          <>
            {views}
            <Button
              disabled={selected?.state !== 'available'}
              onClick={() => setWritingOff(selected?.content.fields['blankNo'] ?? null)}
            >
              {t(WRITE_OFF)}
            </Button>
          </>
        )}
      />
      {writingOff !== null && <WriteOffBox blankNo={writingOff} onClose={() => setWritingOff(null)} />}
    </>
  )
}
