/** 【下载模板】 and 【导入Excel】 beside 【+ 新增】 of any sub-table (GEN-22). */
import { useMutation } from '@tanstack/react-query'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { useForm } from '../form/form-context.ts'
import type { RowsToolProps } from '../form/form-slots.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'
import { ImportBox } from './ImportBox.tsx'
import { importWords as say } from './words.ts'

export function RowsImport({ rows, existing, isFull, onAdd }: RowsToolProps) {
  const t = useText()
  const language = useLanguage()
  const { client } = useApi()
  const { definition: document } = useForm()
  const { kind } = document
  const [isOpen, setIsOpen] = useState(false)
  const template = useMutation({
    mutationFn: () => client.rowsImport.template({ kind, rows, language }),
    onSuccess: (file) => saveFile(file),
  })
  const definition = document.rows[rows]
  if (!definition) return null
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        loading={template.isPending}
        aria-label={`${t(say.template)} ${t(definition.title)}`}
        onClick={() => template.mutate()}
      >
        {t(say.template)}
      </Button>
      <Button
        icon={<ImportOutlined aria-hidden />}
        disabled={isFull}
        aria-label={`${t(say.open)} ${t(definition.title)}`}
        onClick={() => setIsOpen(true)}
      >
        {t(say.open)}
      </Button>
      {template.isError && <ProblemNote problem={problemOf(template.error)} />}
      {isOpen && (
        <ImportBox
          target={{ kind, rows, existing }}
          definition={definition}
          onClose={() => setIsOpen(false)}
          onAccept={(found) => {
            setIsOpen(false)
            onAdd(found)
          }}
        />
      )}
    </>
  )
}
