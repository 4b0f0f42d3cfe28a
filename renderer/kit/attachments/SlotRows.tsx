/** One kind of attachment in the table of kinds: a line for each of its files, one with 【+ 添加文件】 alone while there is none. */
import { Fragment, type ReactNode } from 'react'
import type { FileField } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { showBytes } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { fileState, type AttachmentLine } from './AttachmentTable.tsx'

/** Why a chosen file was not taken. */
export interface Refusal {
  readonly name: string
  readonly reason: Label
}

interface Props {
  /** From 1. */
  readonly number: number
  readonly slot: FileField
  readonly isRequired: boolean
  readonly lines: readonly AttachmentLine[]
  readonly message: Label | undefined
  readonly refused: readonly Refusal[]
  readonly adder: ReactNode
  readonly onPreview: (line: AttachmentLine) => void
  readonly onDownload: (line: AttachmentLine) => void
  readonly onRemove: ((line: AttachmentLine) => void) | undefined
}

export function SlotRows({
  number,
  slot,
  isRequired,
  lines,
  message,
  refused,
  adder,
  onPreview,
  onDownload,
  onRemove,
}: Props) {
  const t = useText()
  const link = (title: Label, line: AttachmentLine, run: (line: AttachmentLine) => void) => (
    <button
      type="button"
      className="cell-link"
      aria-label={`${t(title)} ${line.ref.name}`}
      onClick={() => run(line)}
    >
      {t(title)}
    </button>
  )
  const actions = (line: AttachmentLine) => (
    <Fragment key={line.ref.sha256}>
      {onRemove && link(words.remove, line, onRemove)}
      {link(words.download, line, onDownload)}
      {link(words.preview, line, onPreview)}
    </Fragment>
  )
  const shown = lines.length > 0 ? lines : [null]
  const said = [
    ...(message ? [t(message)] : []),
    ...refused.map(({ name, reason }) => `${name}${t(words.colon)}${t(reason)}`),
  ]
  return (
    <>
      {shown.map((line, index) => (
        // The last one has the button for more, which keeps the focus while files come before it.
        <tr
          key={line && index < shown.length - 1 ? line.ref.sha256 : 'last'}
          {...(line && { 'data-id': line.ref.sha256 })}
          data-wrong={(index === 0 && message !== undefined) || undefined}
        >
          {index === 0 && (
            <>
              <td className="cell-serial" rowSpan={shown.length}>
                {number}
              </td>
              <td className="cell-whole" rowSpan={shown.length}>
                {t(slot.label)}
              </td>
              <td rowSpan={shown.length}>
                {isRequired && (
                  <span className="required-mark" aria-hidden>
                    *
                  </span>
                )}
                {t(isRequired ? words.yes : words.no)}
              </td>
            </>
          )}
          <td>
            {line ? (
              <span title={line.ref.name}>
                {line.ref.name}{' '}
                <em className="quiet">
                  {showBytes(line.ref.bytes)} {fileState(line, t)}
                </em>
              </span>
            ) : (
              '-'
            )}
          </td>
          <td className="cell-tools">
            <span className="cell-actions">
              {line && actions(line)}
              {index === shown.length - 1 && adder}
              {line === null && adder === null && '-'}
            </span>
          </td>
        </tr>
      ))}
      {said.length > 0 && (
        <tr className="row-messages">
          <td colSpan={5} className="field-message">
            <span role="alert">{said.join(t(words.semicolon))}</span>
          </td>
        </tr>
      )}
    </>
  )
}
