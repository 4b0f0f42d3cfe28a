/** 【发起】: a document that customs begins, in the form that its declaration says, for whom the form names. */
import Button from 'antd/es/button'
import Radio from 'antd/es/radio'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { exemptForMany, whomFields } from '../../../domain/kit/begun-for-many.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { fillerOf, OFFICER } from '../../../domain/kit/fillers.ts'
import { problemOf } from '../../app/problem.ts'
import { useFacts } from '../../kit/codes/facts.ts'
import { FormProvider } from '../../kit/form/form-context.ts'
import { FormHooksProvider } from '../../kit/form/form-frame.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { useDesk, useOfficer } from '../client.ts'
import { DeskForm, type Taking } from '../form/DeskForm.tsx'
import { begunAnew, keptSchema } from '../form/kept-draft.ts'
import { tenantWidgets } from '../form/TenantWidget.tsx'
import { useDeskForm } from '../form/use-desk-form.ts'
import { go } from '../route.ts'
import { readTyped } from '../session/typed.ts'
import { useTyped } from '../session/use-typed.ts'
import { deskWords } from '../words.ts'
import { ManyBox } from './ManyBox.tsx'
import { actionsToBegin } from './may-begin.ts'
import { beginWords as say } from './words.ts'

const manySchema = z.object({ isForMany: z.boolean() })
const NONE: ReadonlySet<string> = new Set()

export function BeginPage({ kind }: { readonly kind: string }) {
  const t = useText()
  const { registry } = useDesk()
  const officer = useOfficer()
  const document = registry.documents.get(kind)
  const facts = useFacts(document)
  if (facts instanceof Error) return <ProblemNote problem={problemOf(facts)} />
  if (!document || !facts) return null
  const actions = actionsToBegin(document, officer)
  if (actions.length === 0) return <p className="desk-quiet">{t(say.mayNot)}</p>
  return <BeginForm document={document} actions={actions} facts={facts} />
}

/** The officer's own district, where the form asks which one decides. */
function firstFields({ office, fields }: AnyDocument, district: string | undefined): Content['fields'] {
  const field = office === undefined ? undefined : fields[office]
  return office !== undefined && field && fillerOf(field) === OFFICER && district !== undefined
    ? { [office]: district }
    : {}
}

function BeginForm({
  document,
  actions,
  facts,
}: {
  readonly document: AnyDocument
  readonly actions: readonly string[]
  readonly facts: Facts
}) {
  const t = useText()
  const officer = useOfficer()
  const place = `begin.${document.kind}`
  const [kept] = useState(
    () =>
      readTyped(localStorage, officer.id, place, keptSchema) ??
      begunAnew(document, firstFields(document, officer.office)),
  )
  const { form, forget } = useDeskForm({
    definition: document,
    place,
    kept,
    state: document.workflow.initial,
    facts,
  })
  const [widgets] = useState(() => tenantWidgets(document))
  const many = useTyped(`${place}.many`, manySchema, () => ({ isForMany: false }))
  const isForMany = document.relations.startedForMany !== undefined && many.value.isForMany
  const [ordering, setOrdering] = useState<Taking | null>(null)
  useEffect(() => form.setExempt(isForMany ? exemptForMany(document) : NONE), [form, document, isForMany])
  const leave = (route: Parameters<typeof go>[0]) => {
    forget()
    many.forget()
    go(route)
  }
  const list = { page: 'list', collection: document.kind } as const
  return (
    <FormProvider value={form}>
      <FormHooksProvider value={{ widgets, hidden: isForMany ? [...whomFields(document)] : [] }}>
        <DeskForm
          id={kept.id}
          revision={0}
          actions={actions}
          title={
            <>
              <Button onClick={() => go(list)}>{t(deskWords.back)}</Button>
              <h1>{t(say.begin(document.title))}</h1>
            </>
          }
          instead={isForMany ? setOrdering : undefined}
          lead={
            document.relations.startedForMany && (
              <div className="desk-row">
                <span id="begin-for">{t(say.whom)}</span>
                <Radio.Group
                  aria-labelledby="begin-for"
                  value={isForMany}
                  onChange={(event) => many.change({ isForMany: event.target.value === true })}
                  options={[
                    { value: false, label: t(say.forOne) },
                    { value: true, label: t(say.forMany) },
                  ]}
                />
              </div>
            )
          }
          onTaken={({ id }) => leave({ page: 'document', id })}
          onGivenUp={() => leave(list)}
        />
        {ordering && (
          <ManyBox
            document={document}
            taking={ordering}
            onBegun={() => leave(list)}
            onClose={() => setOrdering(null)}
          />
        )}
      </FormHooksProvider>
    </FormProvider>
  )
}
