/** What an office decides, kept with the application: opinion, post and officer; which papers to bring; who ended it. */
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { posts } from '../declare/posts.ts'
import { officeName } from './office-name.ts'

const POST_OF: Readonly<Record<string, string>> = {
  accepting: posts.acceptance,
  firstReview: posts.firstReview,
  finalReview: posts.finalReview,
  comparing: posts.comparison,
  issuing: posts.issuing,
}

const decided = ({ from, actor, at, answers }: EffectSubject) => ({
  opinion: answers['opinion'] ?? '',
  opinionPost: POST_OF[from ?? ''] ?? '',
  opinionBy: actor.account.displayName,
  opinionAt: at.toISOString(),
})

const noting = (note: (subject: EffectSubject) => Record<string, string>) =>
  effect({
    writes: false,
    prepare: async () => undefined,
    run: async (_tx, subject) => ok({ fields: note(subject) }),
  })

export const noteDecision = noting(decided)

export const noteReturn = noting((subject) => ({
  ...decided(subject),
  returnedParts: subject.answers['returnedParts'] ?? '',
}))

export const notePapers = noting(({ answers }) => ({ paperNotice: answers['paperNotice'] ?? '' }))

export const noteForcedEnd = noting(({ actor, at, content }) => ({
  endedOffice: officeName(actor.account.office ?? content.fields['acceptOffice'] ?? ''),
  endedBy: actor.account.displayName,
  endedAt: at.toISOString(),
}))
