/** The documents that may be begun about this one now: a button each, in its owner's or a party's form, as their declarations say. */
import Button from 'antd/es/button'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { OWNER, type Filler } from '../../../domain/kit/fillers.ts'
import { standingAtStart } from '../../../domain/kit/standing.ts'
import { useOpened } from '../../shell/opened.ts'
import { useText } from '../../text/text.ts'
import type { FormToolProps } from './form-slots.ts'
import { useCreateDocument } from './use-create.ts'

const isAbout = (
  child: AnyDocument,
  { kind, side, state }: { kind: string; side: Filler; state: string },
): boolean => {
  const { about } = child.relations
  return about?.kind === kind && (about.by ?? OWNER) === side && about.while.includes(state)
}

export function AboutTools({ document, flush }: FormToolProps) {
  const t = useText()
  const { account, registry } = useOpened()
  const create = useCreateDocument()
  // What is still on its way may change what can be begun.
  if (document.sending === 'waiting' || document.sending === 'sending') return null
  const who = { tenantId: account.tenant.id, ...account }
  const children = [...registry.documents.values()].filter(
    (child) => isAbout(child, document) && standingAtStart(child, who).sees,
  )
  const begin = async (child: AnyDocument) => {
    const field = child.relations.about?.field
    if (field !== undefined && (await flush()))
      create.mutate({ kind: child.kind, fields: { [field]: document.id } })
  }
  return children.map((child) => (
    <Button key={child.kind} loading={create.isPending} onClick={() => void begin(child)}>
      {t(child.title)}
    </Button>
  ))
}
