/** The audit log of one subject in words of the officer's language. */
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'
import { auditWords, codeRowState, stateCodes, type AuditWords } from './audit-words.ts'

const SYSTEM = label('系统', 'System')
const idSchema = z.uuid()

export function useAuditWords(subject: string) {
  const t = useText()
  const { query, registry } = useDesk()
  const isId = idSchema.safeParse(subject).success
  const document = useQuery(query.documents.get.queryOptions({ input: { id: subject }, enabled: isId, retry: false }))
  const { actions, states } = auditWords(registry, subject, isId ? document.data?.collection : undefined)
  const said = (words: AuditWords['states'], code: string) => {
    const known = Object.hasOwn(words, code) ? words[code] : undefined
    return known ? t(known) : code
  }
  return {
    who: (loginName: string) => (loginName === 'system' ? t(SYSTEM) : loginName),
    action: (name: string) => said(actions, name),
    state: (stored: string | null) => {
      if (stored === null) return ''
      if (subject.startsWith('codes:')) return t(codeRowState(stored))
      const codes = stateCodes(stored)
      // The name of a workstation or of a code may hold a stroke of its own.
      return codes.every((code) => Object.hasOwn(states, code)) ? codes.map((code) => said(states, code)).join(' / ') : stored
    },
  }
}
