/** 【导出Excel】 (CERT-16): the whole result of the query, as .xlsx or, for those who ask for it, .xls. */
import { useMutation } from '@tanstack/react-query'
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { label } from '../../../domain/kit/label.ts'
import { listQuerySchema, type ListQueryInput } from '../../../domain/kit/list.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'

const FORMATS = label('导出格式', 'Export format')

interface Props {
  readonly query: ListQueryInput
  readonly columns: string[]
  readonly name: string
  readonly isEmpty: boolean
}

export function ExportButtons({ query: asked, columns, name, isEmpty }: Props) {
  const t = useText()
  const { query } = useApi()
  const make = useMutation(query.documents.export.mutationOptions({ onSuccess: (file, { format }) => saveFile(file, `${name}.${format}`) }))
  const run = (format: 'xlsx' | 'xls') => make.mutate({ query: listQuerySchema.parse(asked), columns, format, name })
  return (
    <>
      <span className="split-button">
        <Button icon={<FileExcelOutlined aria-hidden />} disabled={isEmpty} loading={make.isPending} onClick={() => run('xlsx')}>
          {t(words.exportExcel)}
        </Button>
        <Dropdown
          trigger={['click']}
          disabled={isEmpty}
          menu={{
            items: [
              { key: 'xlsx', label: `${name}.xlsx`, onClick: () => run('xlsx') },
              { key: 'xls', label: `${name}.xls`, onClick: () => run('xls') },
            ],
          }}
        >
          <Button aria-label={t(FORMATS)} disabled={isEmpty} icon={<DownOutlined />} />
        </Dropdown>
      </span>
      {make.isError && <ProblemNote problem={problemOf(make.error)} />}
    </>
  )
}
