/** The head of a small table, whose rows are its own: a title for each column, between 序号 and 操作 where it has them. */
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'

interface Props {
  readonly titles: readonly Label[]
  readonly hasSerial?: boolean
  readonly hasTools?: boolean
}

export function TableHead({ titles, hasSerial = false, hasTools = false }: Props) {
  const t = useText()
  return (
    <thead>
      <tr>
        {hasSerial && (
          <th scope="col" className="cell-serial">
            {t(words.serial)}
          </th>
        )}
        {titles.map((title, index) => (
          // The columns of a table never change places, and two may have the same title.
          <th key={`${index} ${title.zh}`} scope="col">
            {t(title)}
          </th>
        ))}
        {hasTools && (
          <th scope="col" className="cell-tools">
            {t(words.actions)}
          </th>
        )}
      </tr>
    </thead>
  )
}
