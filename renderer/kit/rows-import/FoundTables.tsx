/** What an import found: the errors line by line, and the rows that it would bring. Long ones are shown in part. */
import { cellFiller, fillerOf } from '../../../domain/kit/fillers.ts'
import type { ImportError } from '../../../contract/local/import.ts'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import { useText } from '../../text/text.ts'
import { showValue } from '../list/cells.ts'
import { TableHead } from '../list/TableHead.tsx'
import { importWords as say } from './words.ts'

const MOST_ERRORS = 100
const MOST_ROWS = 20

export function ErrorTable({ errors }: { readonly errors: readonly ImportError[] }) {
  const t = useText()
  return (
    <section>
      <h3>{t(say.errors)}</h3>
      <div className="import-table">
        <table className="data-table" aria-label={t(say.errors)}>
          <TableHead titles={[say.line, say.column, say.message]} />
          <tbody>
            {errors.slice(0, MOST_ERRORS).map(({ line, column, message }) => (
              <tr key={`${line} ${column?.zh ?? ''} ${message.zh}`}>
                <td className="cell-serial">{line}</td>
                <td>{t(column ?? say.wholeRow)}</td>
                <td className="tone-bad">{t(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {errors.length > MOST_ERRORS && <p className="quiet">{t(say.more(errors.length - MOST_ERRORS))}</p>}
    </section>
  )
}

export function RowsTable({
  definition,
  rows,
}: {
  readonly definition: AnyRows
  readonly rows: readonly Row[]
}) {
  const t = useText()
  const fields = Object.entries(definition.fields).filter(
    ([, field]) => cellFiller(definition, field) === fillerOf(definition),
  )
  return (
    <section>
      <h3>{t(say.rows)}</h3>
      <div className="import-table">
        <table className="data-table" aria-label={t(say.rows)}>
          <TableHead hasSerial titles={fields.map(([, field]) => field.label)} />
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={row.id}>
                <td className="cell-serial">{index + 1}</td>
                {fields.map(([name, field]) => (
                  <td key={name}>{showValue(field, row[name], t)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && <p className="quiet">{t(say.moreRows(rows.length - MOST_ROWS))}</p>}
    </section>
  )
}
