/** ✉ of psi.md, 3.7: what the agency hears in the window it also gets by mail, and by SMS where it has filed a mobile number. Nothing waits for either. */
import { cutText } from '../../../domain/kit/characters.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { enqueue, type Outgoing } from '../../../server/channel/queue.ts'
import { effect } from '../../../server/documents/effect.ts'
import { withValues } from '../../../server/notices/of-documents.ts'
import { agencyOf } from './agencies.ts'

const MOST_SUBJECT = 200

/** The last effect of its action: numbers are given by then. */
export const tellAgency = effect({
  writes: true,
  prepare: async () => undefined,
  run: async (tx, { document, documentId, action, tenantId, content, claimed, at }) => {
    const title = document.workflow.actions[action]?.tells?.['owner']
    const held = await agencyOf(tx, content.fields['agency'] ?? claimed['agency'] ?? tenantId)
    if (!title || !held) return ok({})
    const { contactEmail = '', contactMobile = '' } = held.content.fields
    const said = withValues(title, document, content.fields)
    const subject = cutText(`${said.zh} / ${said.en}`, MOST_SUBJECT)
    const text = `${said.zh}\n${said.en}`
    const one = `${documentId}:${action}:${at.toISOString()}`
    const letters: Outgoing[] = [
      ...(contactEmail === '' ? [] : [{ medium: 'mail' as const, addressee: contactEmail }]),
      ...(contactMobile === '' ? [] : [{ medium: 'sms' as const, addressee: contactMobile }]),
    ].map((to) => ({ ...to, key: `${one}:${to.medium}`, system: 'preshipment', subject, text }))
    await enqueue(tx, letters, at)
    return ok({})
  },
})
