/** 新申请 (CCC-04, manual 004, 2.1): the terms, then clause and mode of trade; with both the application exists, and its form opens. */
import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { missingIn } from '../../../domain/general/profile.ts'
import { label } from '../../../domain/kit/label.ts'
import { application } from '../declare/application/application.ts'
import { exemptionProfile, profileMissing } from '../declare/entry/profile.ts'
import { PROFILE_TITLE } from '../declare/entry/profile-form.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../renderer/app/use-single-mutation.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { ClauseChoice, type Chosen } from './ClauseChoice.tsx'
import { say } from './words.ts'

const statement = {
  title: label('新申请申请人声明', 'Statement of the applicant'),
  terms: [
    label(
      '本申请所填写的内容和提交的材料真实、有效，如有虚假，申请人承担相应的法律责任。',
      'What is filled in and handed in is true and valid; the applicant answers for it by law.',
    ),
    label(
      '免于办理强制性产品认证的产品只用于申报的用途和使用地点，不销售，不移作他用。',
      'The exempted products are used only for the purpose and at the place that are declared; they are not sold and not put to another use.',
    ),
    label(
      '申请人配合监管部门的后续监督检查，按要求填写产品使用、退运和销毁记录。',
      'The applicant assists with later inspections and records use, return and destruction of the products as required.',
    ),
    label(
      '以不正当手段取得或者违规使用免办证明的，按《强制性产品认证管理规定》处理。',
      'Whoever gets or uses an exemption by unfair means is dealt with by the Regulations for Compulsory Product Certification.',
    ),
  ],
} as const

export default function NewApplicationPage() {
  const t = useText()
  const { client, query } = useApi()
  const queries = useQueryClient()
  const { open, close } = useNavigation()
  const tab = useTab()
  const { account } = useOpened()
  const [isAgreed, setIsAgreed] = useState(false)
  const begin = useSingleMutation({
    mutationFn: async ({ clause, tradeMode }: Chosen) => {
      const draft = await client.documents.create({
        kind: application.kind,
        fields: { clause, tradeMode, agreed: '1' },
      })
      queries.setQueryData(query.documents.get.queryKey({ input: { id: draft.id } }), draft)
      return draft
    },
    onSuccess: (draft) => {
      void queries.invalidateQueries({ queryKey: query.documents.query.key() })
      open({ page: 'form', params: { kind: draft.kind, id: draft.id } })
      close(tab.id)
    },
  })
  const missing = missingIn(exemptionProfile, account.profile ?? {})
  if (missing.length > 0)
    return (
      <div className="choose-page">
        <p role="alert" className="rows-note">
          {t(profileMissing(missing))}
        </p>
        <p className="button-row">
          <Button type="primary" onClick={() => open({ page: 'exemption/profile' })}>
            {t(PROFILE_TITLE)}
          </Button>
        </p>
      </div>
    )
  if (isAgreed)
    return (
      <div className="choose-page">
        <ClauseChoice
          isBusy={begin.isPending}
          onBack={() => setIsAgreed(false)}
          onChosen={(chosen) => begin.mutate(chosen)}
        />
        {begin.isError && <ProblemNote problem={problemOf(begin.error)} />}
      </div>
    )
  return (
    <div className="choose-page">
      <article className="statement" aria-label={t(statement.title)}>
        <h2>{t(statement.title)}</h2>
        <ol>
          {statement.terms.map((term) => (
            <li key={term.zh}>{t(term)}</li>
          ))}
        </ol>
        <div className="box-buttons">
          <Button type="primary" onClick={() => setIsAgreed(true)}>
            {t(say.agree)}
          </Button>
          <Button
            onClick={() => {
              open({ page: 'exemption/applications' })
              close(tab.id)
            }}
          >
            {t(say.disagree)}
          </Button>
        </div>
      </article>
    </div>
  )
}
