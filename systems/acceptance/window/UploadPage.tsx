/** 上传报告 (ACC-06): opens the form of a new report, or again one in which nothing has been written yet. */
import { useEffect, useEffectEvent } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { report } from '../declare/report.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { useAgency } from './use-agency.ts'
import { useBegin } from './use-begin.ts'

/** Filled by the system or from the agency's record. */
const GIVEN: ReadonlySet<string> = new Set(['agencyCode', 'agencyName', 'testedAt', 'serialNo'])

const isUntouched = ({ content: { fields, rows, attachments } }: ListRow): boolean =>
  Object.entries(fields).every(([name, value]) => GIVEN.has(name) || (value ?? '') === '') &&
  Object.values({ ...rows, ...attachments }).every((some) => some.length === 0)

export default function UploadPage() {
  const t = useText()
  const { account } = useOpened()
  const { close } = useNavigation()
  const tab = useTab()
  const agency = useAgency()
  const begin = useBegin(() => close(tab.id))
  const start = useEffectEvent((isKnown: boolean) =>
    begin.mutate({
      kind: report.kind,
      ...(isKnown && { creditCode: account.tenant.creditCode }),
      resumes: isUntouched,
    }),
  )
  const known = agency.data && agency.data.rows.length > 0
  useEffect(() => {
    if (known !== undefined) start(known)
  }, [known])
  const failed = agency.error ?? begin.error
  return failed ? (
    <ProblemNote problem={problemOf(failed)} />
  ) : (
    <p className="page-wait">{t(words.loading)}</p>
  )
}
