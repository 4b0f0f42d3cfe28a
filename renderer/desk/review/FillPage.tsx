/** A document of which customs fills its own part now: the form, with what was typed of it before; the others' parts are read. */
import { useState, type ReactNode } from 'react'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { ownPart } from '../../../domain/kit/own-part.ts'
import { upgradeContent } from '../../../domain/kit/upgrade.ts'
import { FormProvider } from '../../kit/form/form-context.ts'
import { FormHooksProvider } from '../../kit/form/form-frame.ts'
import { useOfficer } from '../client.ts'
import { DeskForm } from '../form/DeskForm.tsx'
import { keptSchema, type Kept } from '../form/kept-draft.ts'
import { tenantWidgets } from '../form/TenantWidget.tsx'
import { useDeskForm } from '../form/use-desk-form.ts'
import { readTyped } from '../session/typed.ts'

interface Props {
  readonly document: AnyDocument
  readonly value: CentralDocument
  readonly content: Content
  readonly facts: Facts
  readonly actions: readonly string[]
  readonly title: ReactNode
  readonly foot: ReactNode
  readonly onTaken: (document: CentralDocument) => void
  readonly onGivenUp: () => void
}

/** What customs typed stands against what the others have handed in meanwhile. */
function wherever({ document, value, content }: Props, kept: Kept | undefined): Kept {
  const { id, revision, state } = value
  const begun: Kept = {
    id,
    revision,
    formVersion: document.version,
    content,
    unfinished: kept?.unfinished ?? {},
    savedAt: kept?.savedAt ?? null,
  }
  if (!kept) return begun
  const mine = upgradeContent(document, kept.content, kept.formVersion).content
  return { ...begun, content: ownPart(document, { side: OFFICER, state }, mine, content) }
}

export function FillPage(props: Props) {
  const { document, value, facts, actions, title, foot, onTaken, onGivenUp } = props
  const officer = useOfficer()
  const place = `fill.${value.id}`
  const [kept] = useState(() => wherever(props, readTyped(localStorage, officer.id, place, keptSchema)))
  const { form, forget } = useDeskForm({ definition: document, place, kept, state: value.state, facts })
  const [hooks] = useState(() => ({ widgets: tenantWidgets(document) }))
  return (
    <FormProvider value={form}>
      <FormHooksProvider value={hooks}>
        <DeskForm
          id={value.id}
          revision={value.revision}
          actions={actions}
          title={title}
          foot={foot}
          onTaken={(taken) => {
            forget()
            onTaken(taken)
          }}
          onGivenUp={() => {
            forget()
            onGivenUp()
          }}
        />
      </FormHooksProvider>
    </FormProvider>
  )
}
