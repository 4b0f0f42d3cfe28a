/** The agencies of one page; in a narrow window each cell says what it is. */
import { useText } from '../../../public/kit/language.ts'
import type { DirectoryRow } from '../contract.ts'
import { say } from './words.ts'

export function DirectoryTable({ rows }: { readonly rows: readonly DirectoryRow[] }) {
  const t = useText()
  const columns = [
    { head: say.code, cell: (row: DirectoryRow) => row.agencyCode },
    {
      head: say.name,
      cell: (row: DirectoryRow) => (
        <span>
          {row.nameZh}
          {row.nameEn !== '' && <small className="also">{row.nameEn}</small>}
        </span>
      ),
    },
    { head: say.country, cell: (row: DirectoryRow) => t(row.country) },
    { head: say.goods, cell: (row: DirectoryRow) => t(row.goods) },
    { head: say.listedOn, cell: (row: DirectoryRow) => row.listedOn },
    {
      head: say.state,
      cell: (row: DirectoryRow) => (
        <span className={row.state === 'listed' ? 'good' : 'bad'}>{t(say[row.state])}</span>
      ),
    },
  ]
  return (
    <table className="list" aria-label={t(say.title)}>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head.zh} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.agencyCode}>
            {columns.map(({ head, cell }) => (
              <td key={head.zh} data-head={t(head)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
