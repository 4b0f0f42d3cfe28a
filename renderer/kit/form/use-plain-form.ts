/** The store of a form that is no document. What is typed is in the page alone, unless `kept` keeps it; passwords never are. */
import { useEffect, useState } from 'react'
import type { Circumstances } from '../../../domain/kit/circumstances.ts'
import { OWNER, type Filler } from '../../../domain/kit/fillers.ts'
import type { AnyForm, Content } from '../../../domain/kit/form.ts'
import { BY_CARD, draftSchemaOf, emptyContent } from '../../../domain/kit/schema.ts'
import { withoutSecrets } from '../../../domain/kit/secrets.ts'
import { FormStore } from './form-store.ts'
import { PlainSession } from './plain-session.ts'
import { UnfinishedRows } from './unfinished-rows.ts'

export type PlainStore<Definition extends AnyForm = AnyForm> = FormStore<Definition, PlainSession>

interface Filling {
  /** What stands in a new form. */
  readonly first?: Content['fields']
  /** By what it is judged; of a form that looks nothing up and compares nothing with the day: nothing. */
  readonly circumstances?: Circumstances
  /** Where what was typed is kept: `read` answers whatever was kept, of an older form too. */
  readonly kept?: { readonly read: () => unknown; readonly keep: (content: Content) => void }
  /** The side that fills it. */
  readonly side?: Filler
}

/** What was kept is taken only as a whole: of an older form there may be anything. */
function begin(definition: AnyForm, { first = {}, kept }: Filling): Content {
  const read = draftSchemaOf(definition).safeParse(kept?.read()).data
  return read ? withoutSecrets(definition, read) : { ...emptyContent(definition), fields: first }
}

export function usePlainForm<Definition extends AnyForm>(
  definition: Definition,
  filling: Filling = {},
): PlainStore<Definition> {
  const { circumstances = BY_CARD, kept, side = OWNER } = filling
  const [form] = useState(() => {
    const session = new PlainSession(begin(definition, filling), (content) =>
      kept?.keep(withoutSecrets(definition, content)),
    )
    const unfinished = new UnfinishedRows({}, () => Promise.resolve())
    return new FormStore(definition, session, unfinished, circumstances, { side, state: '' })
  })
  useEffect(() => form.setCircumstances(circumstances), [form, circumstances])
  return form
}
