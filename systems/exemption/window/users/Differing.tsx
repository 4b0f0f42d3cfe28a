/** What two users made of the part that all users of an organisation share, side by side. */
import Button from 'antd/es/button'
import { Box } from '../../../../renderer/kit/box/Box.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import '../../../../renderer/styles/conflict.css'
import { exemptionProfile } from '../../declare/entry/profile.ts'
import { userWords as say } from './words.ts'

type Values = Readonly<Record<string, string>>

interface Props {
  /** Of those that differ. */
  readonly theirs: Values
  readonly mine: Values
  readonly isBusy: boolean
  readonly onTheirs: () => void
  readonly onMine: () => void
  readonly onCancel: () => void
}

export function Differing({ theirs, mine, isBusy, onTheirs, onMine, onCancel }: Props) {
  const t = useText()
  return (
    <Box
      width={760}
      title={t(say.differs)}
      isBusy={isBusy}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onTheirs} disabled={isBusy}>
            {t(say.keepTheirs)}
          </Button>
          <Button type="primary" onClick={onMine} loading={isBusy}>
            {t(say.keepMine)}
          </Button>
          <Button onClick={onCancel} disabled={isBusy}>
            {t(words.cancel)}
          </Button>
        </>
      }
    >
      <p>{t(say.choose)}</p>
      <table className="difference-table" aria-label={t(say.differs)}>
        <thead>
          <tr>
            {[say.item, say.theirs, say.mine].map((title) => (
              <th key={title.zh} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(theirs).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{t(exemptionProfile.fields[name]?.label ?? say.item)}</th>
              <td>{value}</td>
              <td>{mine[name] ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}
