/** The paper of one document as this machine has it, drafts too (GEN-24); drawn in a worker. */
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { settle } from '../../../domain/kit/schema.ts'
import { applicationPaper, type PaperOf } from '../../../typeset/forms/application.ts'
import { circumstancesOf } from '../drafts/circumstances.ts'
import type { AccountSession } from '../session/account-session.ts'
import { runTask } from '../workers/run-task.ts'
import { factsOf, namesIn, type CodeNames } from './facts.ts'

export interface PrintoutAsked {
  readonly printout?: string | undefined
  readonly language: keyof Label
}

interface Means {
  readonly codes: CodeNames
  /** Drawings by the names that declarations give them. */
  readonly papers: Readonly<Record<string, PaperOf>>
}

const unknown = (name: string) =>
  problem('PRINTOUT_UNKNOWN', label(`这份单据没有“${name}”`, `This document has no paper "${name}"`))

/** Failures: PRINTOUT_UNKNOWN, GEOMETRY_GLYPH. */
export async function makePrintout(
  session: AccountSession,
  { codes, papers }: Means,
  document: LocalDocument,
  { printout, language }: PrintoutAsked,
  signal?: AbortSignal,
): Promise<Result<File>> {
  const definition = session.registry.documents.get(document.kind)
  if (!definition) return fail(unknown(document.kind))
  let paperOf: PaperOf = applicationPaper
  if (printout !== undefined) {
    const named =
      Object.hasOwn(definition.printouts, printout) && Object.hasOwn(papers, printout)
        ? papers[printout]
        : undefined
    if (!named) return fail(unknown(printout))
    paperOf = named
  }
  // A draft is printed with what follows from it, as the form shows it.
  const content = settle(definition, document.content, circumstancesOf(session, definition, document.state))
  const nameOf = await namesIn(definition, content, codes, language)
  const facts = factsOf(definition, document, {
    tenantName: session.account.tenant.name,
    nameOf,
    language,
    now: session.now(),
  })
  const paper = paperOf(definition, content, facts)
  const drawn = await runTask('paper', paper, signal)
  if (!drawn.ok) return drawn
  return ok(
    new File([new Uint8Array(drawn.value)], nameOfOwn(`${paper.title} ${facts.number}`, 'pdf'), {
      type: 'application/pdf',
    }),
  )
}
