/**
 * 【导出Excel】 of a table that is no query page (outbox, ledger, the desk's lists): asks for page after page, then writes the
 * file in the window. What is exported is what a person reads.
 */
import { useMutation } from '@tanstack/react-query'
import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined'
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import { XLSX_TYPE } from '../../../domain/sheets/sheet.ts'
import { problemOf } from '../../app/problem.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import type { Column } from '../list/DataTable.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'
import { ExportProgress } from './ExportProgress.tsx'

/** What a cell says, where it says it in words. */
function textOf<Row>({ text, cell }: Column<Row>, row: Row, index: number): string | number {
  const shown = text ? text(row, index) : cell(row, index)
  return typeof shown === 'string' || typeof shown === 'number' ? shown : ''
}

interface Props<Row> {
  /** Of the file, without its ending. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly isEmpty: boolean
  /** Page `number` (from 1) of the whole result, and how many rows there are in all. */
  readonly load: (number: number) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>
}

export function ExportTable<Row>({ name, columns, isEmpty, load }: Props<Row>) {
  const t = useText()
  const isStopped = useRef(false)
  const [share, setShare] = useState<number | null>(null)
  const make = useMutation({
    mutationFn: async () => {
      isStopped.current = false
      setShare(null)
      const lines: (string | number)[][] = []
      for (let page = 1; ; page += 1) {
        const { rows, total } = await load(page)
        if (isStopped.current) return
        for (const row of rows) lines.push(columns.map((column) => textOf(column, row, lines.length)))
        setShare(Math.min(1, lines.length / Math.max(1, total)))
        if (rows.length === 0 || lines.length >= total) break
      }
      const { writeXlsxFile } = await import('../../../domain/sheets/xlsx.ts')
      const data = await writeXlsxFile({ name, header: columns.map(({ title }) => title), rows: lines })
      saveFile(new File([new Uint8Array(data)], nameOfOwn(name, 'xlsx'), { type: XLSX_TYPE }))
    },
  })
  return (
    <>
      <Button
        icon={<FileExcelOutlined aria-hidden />}
        disabled={isEmpty}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t(words.exportExcel)}
      </Button>
      {make.isPending && <ExportProgress share={share} onCancel={() => (isStopped.current = true)} />}
      {make.isError && <ProblemNote problem={problemOf(make.error)} />}
    </>
  )
}
