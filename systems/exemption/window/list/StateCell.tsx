/** 申请单状态: what it says leads to why, to which papers to bring, to who ended it, or to the certificate (manual 004, 2.2, rules 6, 7, 9, 15). */
import { useState } from 'react'
import type { ListRow } from '../../../../contract/local/documents.ts'
import { collectionOfDocument } from '../../../../domain/kit/collection.ts'
import { label } from '../../../../domain/kit/label.ts'
import { application } from '../../declare/application/application.ts'
import { officeSection } from '../../declare/application/fields.ts'
import { stateLinkOf, type StateLink } from '../../declare/operations.ts'
import { cellText } from '../../../../renderer/kit/list/cells.ts'
import { ValueText } from '../../../../renderer/kit/list/ValueText.tsx'
import { NoteBox } from '../../../../renderer/kit/NoteBox.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { say } from '../words.ts'
import { daysLeft, keptUntil, KEPT_WARNING_DAYS } from './days-left.ts'
import { useToday } from '../../../../renderer/kit/form/use-today.ts'

const collection = collectionOfDocument(application)
type OfficeField = keyof typeof officeSection.fields

const boxes: {
  readonly [Link in Exclude<StateLink, 'certificate'>]: {
    readonly title: ReturnType<typeof label>
    readonly fields: readonly OfficeField[]
  }
} = {
  opinion: {
    title: label('送补正意见', 'What is to be mended, and who asks'),
    fields: ['opinionPost', 'opinionBy', 'opinionAt', 'returnedParts', 'opinion'],
  },
  reason: {
    title: label('未通过原因', 'Why it was not passed'),
    fields: ['opinionPost', 'opinionBy', 'opinionAt', 'opinion'],
  },
  notice: { title: label('纸质材料对比通知', 'Notice about the papers'), fields: ['paperNotice'] },
  ended: {
    title: label('强制终止流程', 'Ended by the office'),
    fields: ['endedOffice', 'endedBy', 'endedAt'],
  },
}

/** A draft: how long it is kept; in red when it is nearly over (manual 004, 2.3). */
function Kept({ until }: { readonly until: string }) {
  const t = useText()
  const today = useToday()
  const days = daysLeft(until, today)
  if (days === undefined) return null
  return (
    <span
      className={days <= KEPT_WARNING_DAYS ? 'tone-bad' : 'quiet'}
      title={`${t(collection.fields['keptUntil']?.label ?? say.state)} ${until}`}
    >
      {t(say.daysLeft(days))}
    </span>
  )
}

export function StateCell({ row }: { readonly row: ListRow }) {
  const t = useText()
  const { open } = useNavigation()
  const [isOpen, setIsOpen] = useState(false)
  const said = cellText(row, 'state', collection, t)
  const link = stateLinkOf(row.state)
  const { fields } = row.content
  const show = () =>
    link === 'certificate'
      ? open({ page: 'exemption/certificate', params: { certificateNo: fields['certificateNo'] ?? '' } })
      : setIsOpen(true)
  const box = link === undefined || link === 'certificate' ? undefined : boxes[link]
  return (
    <span className="state-cell">
      {box === undefined ? (
        said
      ) : (
        <button type="button" className="cell-link" onClick={(event) => (event.stopPropagation(), show())}>
          {said}
        </button>
      )}
      {link === 'certificate' && (
        <button type="button" className="cell-link" onClick={(event) => (event.stopPropagation(), show())}>
          {t(say.certificate)}
        </button>
      )}
      {row.state === 'draft' && <Kept until={fields['keptUntil'] || keptUntil(row.createdAt)} />}
      {isOpen && box && (
        <NoteBox title={box.title} onClose={() => setIsOpen(false)}>
          <dl className="record-grid office-note">
            {box.fields.map((name) => (
              <div key={name}>
                <dt>{t(officeSection.fields[name].label)}</dt>
                <dd>
                  <ValueText field={officeSection.fields[name]} value={fields[name]} />
                </dd>
              </div>
            ))}
          </dl>
        </NoteBox>
      )}
    </span>
  )
}
