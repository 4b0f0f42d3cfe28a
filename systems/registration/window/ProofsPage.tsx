/** 证书管理 (REG-11, manual 003, 5.1.4): apply for a 备案证明, see how far it is, download it when it is issued. */
import ReloadOutlined from '@ant-design/icons/es/icons/ReloadOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { registrationLocal } from '../contract.ts'
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { proof } from '../declare/proof.ts'
import { useApi, useCalls } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { saveFile } from '../../../renderer/kit/save-file.ts'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { ProofBox } from './ProofBox.tsx'
import { titles } from './words.ts'

const collection = collectionOfDocument(proof)
const APPLY = label('备案证明', 'Proof of filing')

export default function ProofsPage() {
  const t = useText()
  const { query } = useApi()
  const { client } = useCalls<typeof registrationLocal>()
  const queries = useQueryClient()
  const { open } = useNavigation()
  const [isApplying, setIsApplying] = useState(false)
  const download = useMutation({
    mutationFn: (row: ListRow) => client.registration.proofPdf({ id: row.id }),
    onSuccess: (file) => saveFile(file),
  })
  return (
    <>
      <ListPage
        collection={collection}
        title={titles.proofs}
        filters={['appliedOn', 'state']}
        linkColumn="applicationNo"
        onOpen={(row) => open({ page: 'form', params: { kind: proof.kind, id: row.id } })}
        rowColumns={[
          {
            name: 'download',
            title: t(words.actions),
            isSortable: false,
            className: 'cell-tools',
            cell: (row) => (
              <button
                type="button"
                className="cell-link"
                disabled={row.state !== 'issued' || download.isPending}
                onClick={() => download.mutate(row)}
              >
                {t(words.download)}
              </button>
            ),
          },
        ]}
        toolbar={() => (
          <>
            <Button
              type="primary"
              icon={<SafetyCertificateOutlined aria-hidden />}
              onClick={() => setIsApplying(true)}
            >
              {t(APPLY)}
            </Button>
            <Button
              icon={<ReloadOutlined aria-hidden />}
              onClick={() => void queries.invalidateQueries({ queryKey: query.documents.query.key() })}
            >
              {t(words.refresh)}
            </Button>
            {download.isError && <ProblemNote problem={problemOf(download.error)} />}
          </>
        )}
      />
      {isApplying && <ProofBox onClose={() => setIsApplying(false)} />}
    </>
  )
}
