/** Around a report: transport is asked for crude oil only, and why it is void is said of one that is. */
import { useMemo } from 'react'
import { ruleOf } from '../declare/goods-rules.ts'
import { hiddenReportFields, transportFields, voidFields } from '../declare/report-fields.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { HsCodeWidget, SignatoryWidget } from './offered.tsx'
import { ResultsTool } from './ResultsTool.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { useAgency } from './use-agency.ts'
import { say, titles } from './words.ts'

const leadsTo = [{ title: titles.reports, address: { page: 'acceptance/reports' } }]

export default function ReportFrame({ document, children }: FormFrameProps) {
  const { needsTransport } = ruleOf(document.content.fields['goodsName'] ?? '')
  const t = useText()
  const isSuspended = useAgency().data?.rows[0]?.state === 'suspended'
  const isVoid = document.state === 'void'
  const hooks = useMemo(
    () => ({
      hidden: [
        ...hiddenReportFields,
        ...(needsTransport ? [] : transportFields),
        ...(isVoid ? [] : voidFields),
      ],
      factsAfter: 'opinion',
      facts: ['state'] as const,
      buttons: { save: 'right', handIn: 'right' } as const,
      choosesFileType: true,
      rowsTools: { results: ResultsTool },
      widgets: { signatory: SignatoryWidget, hsCode: HsCodeWidget },
      leadsTo,
    }),
    [needsTransport, isVoid],
  )
  return (
    <FormHooksProvider value={hooks}>
      {isSuspended && document.state === 'effective' && <p className="form-lead">{t(say.suspended)}</p>}
      {children}
    </FormHooksProvider>
  )
}
