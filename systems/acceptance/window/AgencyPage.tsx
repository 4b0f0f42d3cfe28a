/** 机构信息 (ACC-01): what was approved, blank with its labels before; 【资质申请】【信息变更】【机构退出】 at the top left. */
import type { Label } from '../../../domain/kit/label.ts'
import { agencyRecord, agencyStates, isAgencyState } from '../declare/agency-record.ts'
import { change } from '../declare/change.ts'
import { exit } from '../declare/exit.ts'
import { qualification } from '../declare/qualification.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useToday } from '../../../renderer/kit/form/use-today.ts'
import { RecordFiles } from '../../../renderer/kit/record/RecordFiles.tsx'
import { RecordSections } from '../../../renderer/kit/record/RecordSections.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { label } from '../../../domain/kit/label.ts'
import { GreyButton } from './GreyButton.tsx'
import { useAgency, whyNotApply, whyNotChange } from './use-agency.ts'
import { useBegin, type Begin } from './use-begin.ts'

const STATE = label('状态', 'Status')
const BLANK = { fields: {}, rows: {}, attachments: {} }

export default function AgencyPage() {
  const t = useText()
  const { account } = useOpened()
  const today = useToday()
  const found = useAgency()
  const begin = useBegin()
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (found.isPending) return <p className="page-wait">{t(words.loading)}</p>
  const agency = found.data.rows[0]
  const { creditCode } = account.tenant
  const country = account.tenant.country ?? 'CHN'
  const start = (title: Label, why: Label | null, input: Begin) => (
    <GreyButton
      key={title.zh}
      title={title}
      why={why}
      isLoading={begin.isPending && begin.variables.kind === input.kind}
      onClick={() => begin.mutate(input)}
    />
  )
  const mayNot = whyNotChange(agency)
  const state = agency && isAgencyState(agency.state) ? agencyStates[agency.state].label : undefined
  return (
    <div className="record-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        {start(qualification.title, whyNotApply(agency, today), {
          kind: qualification.kind,
          fields: { country },
        })}
        {start(change.title, mayNot, { kind: change.kind, creditCode })}
        {start(exit.title, mayNot, { kind: exit.kind, creditCode })}
        {state && (
          <span className="form-state push-right">
            {t(STATE)}
            {t(words.colon)}
            <strong>{t(state)}</strong>
          </span>
        )}
      </div>
      {begin.isError && <ProblemNote problem={problemOf(begin.error)} />}
      <RecordSections
        fields={agencyRecord.fields}
        sections={agencyRecord.sections ?? []}
        rows={agencyRecord.rows ?? {}}
        content={agency?.content ?? BLANK}
      />
      <RecordFiles
        id={agency?.id}
        slots={agencyRecord.attachments ?? {}}
        content={agency?.content ?? BLANK}
      />
    </div>
  )
}
