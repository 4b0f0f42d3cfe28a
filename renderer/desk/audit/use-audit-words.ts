/** Entries of the audit log in words of the officer's language. */
import { useMemo } from 'react'
import { systemName } from '../../../domain/general/notice.ts'
import { sayWhy, type AuditReason } from '../../../domain/general/audit-reason.ts'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'
import { auditWords, codeRowState, reasonsOf, stateCodes, type AuditWords } from './audit-words.ts'

/** What an entry is about. */
export interface AuditSubject {
  readonly subject: string
  readonly kind?: string | undefined
}

export function useAuditWords() {
  const t = useText()
  const desk = useDesk()
  const { registry } = desk
  const reasons = useMemo(() => reasonsOf(desk.systems), [desk.systems])
  const said = (words: AuditWords['states'], code: string) => {
    const known = Object.hasOwn(words, code) ? words[code] : undefined
    return known ? t(known) : code
  }
  const wordsOf = ({ subject, kind }: AuditSubject) => auditWords(desk, subject, kind)
  return {
    who: (loginName: string) => (loginName === 'system' ? t(systemName) : loginName),
    /** A document by its type. */
    what: ({ subject, kind }: AuditSubject) =>
      ((document) => (document ? `${t(document.title)} ${subject.slice(0, 8)}` : subject))(
        registry.documents.get(kind ?? ''),
      ),
    action: (of: AuditSubject, name: string) => said(wordsOf(of).actions, name),
    why: (given: readonly AuditReason[], written: string) => t(sayWhy(reasons, given, written)),
    state: (of: AuditSubject, stored: string | null) => {
      if (stored === null) return ''
      if (of.subject.startsWith('codes:')) return t(codeRowState(stored))
      const { states } = wordsOf(of)
      const codes = stateCodes(stored)
      // The name of a workstation or of a code may hold a stroke of its own.
      return codes.every((code) => Object.hasOwn(states, code))
        ? codes.map((code) => said(states, code)).join(' / ')
        : stored
    },
  }
}
