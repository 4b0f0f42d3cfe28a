/** The box of an import: choose a file, look at what was found, then take all right rows or none. */
import { useMutation } from '@tanstack/react-query'
import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined'
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import { useRef } from 'react'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import { problemOf } from '../../app/problem.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'
import { ErrorTable, RowsTable } from './FoundTables.tsx'
import { FoundSheet } from './FoundSheet.tsx'
import { useImport, type ImportChoice, type ImportTarget } from './use-import.ts'
import { importWords as say } from './words.ts'

/** However many rows a table holds, one import brings no more (main/core/import/limits.ts). */
const MOST_ROWS = 5_000

interface Props {
  readonly target: ImportTarget
  readonly definition: AnyRows
  readonly onAccept: (rows: readonly Row[]) => void
  readonly onClose: () => void
}

export function ImportBox({ target, definition, onAccept, onClose }: Props) {
  const t = useText()
  const { state, read, stop, report } = useImport(target)
  const input = useRef<HTMLInputElement>(null)
  const save = useMutation({
    mutationFn: ({ file, choice }: { readonly file: File; readonly choice: ImportChoice }) =>
      report(file, choice),
    onSuccess: (file) => saveFile(file),
  })
  const found = state.is === 'read' ? state.found : undefined
  const mustChoose = state.is === 'read' && state.found.hidden > 0 && state.choice.hidden === undefined
  const max = definition.max ?? MOST_ROWS
  const wrongLines = new Set(
    found?.errors.filter(({ column, line }) => column !== null || line > 1).map(({ line }) => line),
  ).size
  const footer = (
    <>
      {state.is === 'read' && state.found.errors.length > 0 && (
        <Button
          icon={<FileExcelOutlined aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate(state)}
        >
          {t(say.report)}
        </Button>
      )}
      <Button onClick={onClose}>{t(words.cancel)}</Button>
      <Button
        type="primary"
        disabled={!found || found.rows.length === 0 || mustChoose}
        onClick={() => found && onAccept(found.rows)}
      >
        {t(say.accept(found?.rows.length ?? 0))}
      </Button>
    </>
  )
  return (
    <Box
      width={880}
      title={t(say.title(definition.title.zh, definition.title.en))}
      footer={footer}
      onCancel={onClose}
      className="import-box"
    >
      <div className="button-row">
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xls"
          aria-label={t(say.choose)}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void read(file)
            event.target.value = ''
          }}
        />
        <Button
          type={found ? 'default' : 'primary'}
          disabled={state.is === 'reading'}
          onClick={() => input.current?.click()}
        >
          {t(say.choose)}
        </Button>
        {(state.is === 'reading' || state.is === 'read') && <span>{state.file.name}</span>}
      </div>
      <p className="quiet">{t(say.hint(max, Math.max(0, Math.min(max, MOST_ROWS) - target.existing)))}</p>
      <div className="import-findings" aria-live="polite">
        {state.is === 'reading' && (
          <div className="button-row">
            <Progress
              percent={100}
              status="active"
              showInfo={false}
              size="small"
              aria-label={t(say.reading)}
            />
            <span>{t(say.reading)}</span>
            <Button size="small" onClick={stop}>
              {t(say.stop)}
            </Button>
          </div>
        )}
        {state.is === 'stopped' && <p>{t(say.stopped)}</p>}
        {state.is === 'failed' && <ProblemNote problem={state.problem} />}
        {save.isError && <ProblemNote problem={problemOf(save.error)} />}
        {state.is === 'read' && (
          <>
            <FoundSheet state={state} onChoose={(choice) => void read(state.file, choice)} />
            <p>
              <strong>{t(say.sum(state.found.total, state.found.rows.length, wrongLines))}</strong>{' '}
              {t(mustChoose ? say.hiddenFirst : say.nothingYet)}
            </p>
            {state.found.errors.length > 0 && <ErrorTable errors={state.found.errors} />}
            {state.found.rows.length > 0 && <RowsTable definition={definition} rows={state.found.rows} />}
          </>
        )}
      </div>
    </Box>
  )
}
