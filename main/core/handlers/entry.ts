/** contract/local/entry.ts */
import type { PublicFile } from '../entry/public-file.ts'
import { os } from '../implementer.ts'
import { passOn } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'

export function entryHandlers(manager: SessionManager, kept: PublicFile, now: () => Date = () => new Date()) {
  const anybody = () => manager.anonymous.auth
  const own = () => manager.open().central.auth
  return os.entry.router({
    notices: os.entry.notices.handler(async () => {
      try {
        const { notices } = await passOn(() => manager.anonymous.open.notices({}))
        const at = now()
        kept.keep(notices, at)
        return { notices, asOf: at.toISOString(), isCurrent: true }
      } catch {
        // Without the server, or where the disk is full: what there is, with its date.
        const before = kept.read()
        return { notices: before?.notices ?? [], asOf: before?.asOf ?? null, isCurrent: false }
      }
    }),
    organisation: os.entry.organisation.handler(({ input }) => passOn(() => anybody().organisation(input))),
    register: os.entry.register.handler(({ input }) => passOn(() => anybody().register(input))),
    forgotPassword: os.entry.forgotPassword.handler(({ input }) =>
      passOn(() => anybody().forgotPassword(input)),
    ),
    profile: os.entry.profile.handler(() => passOn(() => own().profile())),
    saveProfile: os.entry.saveProfile.handler(({ input }) => passOn(() => own().saveProfile(input))),
    colleagues: os.entry.colleagues.handler(({ input }) => passOn(() => own().colleagues(input))),
    decideColleague: os.entry.decideColleague.handler(({ input }) =>
      passOn(() => own().decideColleague(input)),
    ),
  })
}
