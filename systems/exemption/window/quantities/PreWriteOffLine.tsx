/** One product of the page of a 预核销: what is to be written off, what has been, and the two inputs. Drawn again only when its own values change. */
import { memo } from 'react'
import type { Row } from '../../../../domain/kit/document.ts'
import type { Label } from '../../../../domain/kit/label.ts'
import { isEnded } from '../../declare/certificate/progress.ts'
import { measures, type Amount, type Measure } from '../../declare/quantities/arithmetic.ts'
import { lineOfRow } from '../../declare/quantities/line-of-row.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { label } from '../../../../domain/kit/label.ts'
import { PlainInput } from '../../../../renderer/kit/widgets/PlainInput.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { Quantity } from './line-cells.tsx'
import { remarksOnLine, wrongInLine } from './entered.ts'

const ENDED = label('已核销完毕', 'Written off in full already')
export const NOTHING: Amount = { quantity: '', hsQuantity: '' }

interface Props {
  readonly row: Row
  readonly quantity: string
  readonly hsQuantity: string
  readonly pendingQuantity: string
  readonly pendingHsQuantity: string
  /** The server's or the form's word about it, once it was sent or tried. */
  readonly refused: Label | undefined
  readonly isJudged: boolean
  readonly isLocked: boolean
  readonly onChange: (line: string, measure: Measure, raw: string) => void
  readonly onDetails: (row: Row) => void
}

export const PreWriteOffLine = memo(function PreWriteOffLine({
  row,
  quantity,
  hsQuantity,
  pendingQuantity,
  pendingHsQuantity,
  refused,
  isJudged,
  isLocked,
  onChange,
  onDetails,
}: Props) {
  const t = useText()
  const entered: Amount = { quantity, hsQuantity }
  const isEmpty = quantity.trim() === '' && hsQuantity.trim() === ''
  const wrong: ReadonlyMap<Measure, Label> = isEmpty ? new Map() : wrongInLine(row, entered)
  // 0 in one input is no mistake while the other is still empty.
  const shown = (measure: Measure) =>
    isJudged || (entered[measure] !== '' && !/^0*$/u.test(entered[measure])) ? wrong.get(measure) : undefined
  const remarks = isEmpty
    ? []
    : remarksOnLine(row, entered, { quantity: pendingQuantity, hsQuantity: pendingHsQuantity })
  const isOver = isEnded(lineOfRow(row))
  const input = (measure: Measure) => {
    const message = shown(measure)
    const id = `line-${row.id}-${measure}`
    return (
      <td key={measure} data-at={`${row.id}.${measure}`}>
        <PlainInput
          id={id}
          aria-label={`${row['seq']} ${row['name']} ${t(preWriteOff.fields[measure].label)}`}
          autoComplete="off"
          inputMode="decimal"
          maxLength={30}
          readOnly={isLocked || isOver}
          className={isOver ? 'by-system' : ''}
          value={entered[measure]}
          aria-invalid={message !== undefined}
          {...(message && { status: 'error' as const, 'aria-describedby': `${id}-message` })}
          onChange={(event) => onChange(row.id, measure, event.target.value)}
        />
        {message && (
          <span className="field-message" id={`${id}-message`} role="alert">
            {t(message)}
          </span>
        )}
      </td>
    )
  }
  return (
    <tr data-id={row.id}>
      <td className="cell-serial">{row['seq']}</td>
      <td>
        <button type="button" className="cell-link" onClick={() => onDetails(row)}>
          {row['name']}
        </button>
        {isOver && <span className="line-note">{t(ENDED)}</span>}
        {remarks.map((remark) => (
          <output key={remark.zh} className="line-note">
            {t(remark)}
          </output>
        ))}
        {refused && (
          <span className="field-message" role="alert">
            {t(refused)}
          </span>
        )}
      </td>
      <td>{row['hsCode']}</td>
      <td>{row['spec']}</td>
      <Quantity row={row} name="quantity" unit="unit" />
      <Quantity row={row} name="hsQuantity" unit="hsUnit" />
      <Quantity row={row} name="doneQuantity" unit="unit" />
      <Quantity row={row} name="doneHsQuantity" unit="hsUnit" />
      {measures.map(input)}
    </tr>
  )
})
