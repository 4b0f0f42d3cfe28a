/** 【导出Excel】 of every query page (CERT-16, GEN-24): the whole result in the shown columns, as .xlsx or, for those who ask for it, .xls. */
import { useMutation, useQuery } from '@tanstack/react-query'
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined'
import Button from 'antd/es/button'
import { useRef } from 'react'
import { listQuerySchema, type ListQueryInput } from '../../../domain/kit/list.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Menu } from '../box/Menu.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'
import { ExportProgress } from './ExportProgress.tsx'
import { exportWords as say } from './words.ts'

type Format = 'xlsx' | 'xls'

interface Props {
  readonly query: ListQueryInput
  readonly columns: string[]
  readonly name: string
  readonly isEmpty: boolean
}

export function ExportList({ query: asked, columns, name, isEmpty }: Props) {
  const t = useText()
  const language = useLanguage()
  const { client } = useApi()
  const running = useRef<AbortController | null>(null)
  const make = useMutation({
    mutationFn: async ({ format, ticket }: { readonly format: Format; readonly ticket: string }) => {
      const run = new AbortController()
      running.current = run
      try {
        saveFile(
          await client.documents.export(
            { query: listQuerySchema.parse(asked), columns, format, name, language, ticket },
            { signal: run.signal },
          ),
        )
      } catch (error) {
        if (!run.signal.aborted) throw error
      }
    },
  })
  const run = (format: Format) => make.mutate({ format, ticket: crypto.randomUUID() })
  return (
    <>
      <span className="split-button">
        <Button
          icon={<FileExcelOutlined aria-hidden />}
          disabled={isEmpty || columns.length === 0}
          loading={make.isPending}
          onClick={() => run('xlsx')}
        >
          {t(words.exportExcel)}
        </Button>
        <Menu
          isDisabled={isEmpty || make.isPending}
          items={[
            { key: 'xlsx', label: `${name}.xlsx`, onClick: () => run('xlsx') },
            { key: 'xls', label: `${name}.xls`, onClick: () => run('xls') },
          ]}
        >
          <Button aria-label={t(say.formats)} disabled={isEmpty || make.isPending} icon={<DownOutlined />} />
        </Menu>
      </span>
      {make.isPending && (
        <Running
          key={make.variables.ticket}
          ticket={make.variables.ticket}
          onCancel={() => running.current?.abort()}
        />
      )}
      {make.isError && <ProblemNote problem={problemOf(make.error)} />}
    </>
  )
}

function Running({ ticket, onCancel }: { readonly ticket: string; readonly onCancel: () => void }) {
  const { query } = useApi()
  const progress = useQuery(
    query.documents.exportProgress.queryOptions({ input: { ticket }, refetchInterval: 300, gcTime: 0 }),
  )
  const { done = null, total = null } = progress.data ?? {}
  return (
    <ExportProgress
      share={done === null || total === null ? null : done / Math.max(1, total)}
      onCancel={onCancel}
    />
  )
}
