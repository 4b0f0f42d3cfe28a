/**
 * Whether the print journal that the control holds is still the one that was handed on (PRN-06). It is compared with the cursor
 * when it is opened, and with the server's copy as soon as there is a network and before anything prints. A journal that was
 * emptied, removed, put back, replaced or damaged prints nothing; it is mended with the server's copy (`mend.ts`), and the clerk
 * is told and asked.
 */
import type { ControlInput } from '../../../../contract/control.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { ok, type Problem, type Result } from '../../../../domain/kit/problem.ts'
import type { AccountSession } from '../../session/account-session.ts'
import { worksWithBlanks } from '../blanks-system.ts'
import { cursorOf } from '../heal.ts'
import type { Jobs } from '../jobs.ts'
import { unavailable, type Failure, type Outcome } from '../outcome.ts'
import { offline } from '../problems.ts'
import type { Ask } from '../requests.ts'
import { giveUp, readCopy, type ServersCopy } from './copy.ts'
import { takeOnOthers } from './hand-over.ts'
import { settleOpenJobs } from './open-jobs.ts'
import { entriesAfter, mendFork, restorePrefix, type Head } from './mend.ts'
import { isLossy, markLossy, unmarkLossy } from './lossy.ts'
import { journalBehind, journalDamaged, journalRestored } from './words.ts'

export interface JournalCheck {
  /** When a control has come up: opens the journal in it. Only what no opening can ever mend by itself is no failure here. */
  open(ask: Ask): Promise<Result<unknown>>
  /** Compares and mends, unless that has been done since the journal was opened. Never throws. */
  run(): Promise<void>
  /** Nothing prints before this is well. */
  sound(): Promise<Outcome<unknown>>
  /** The server has refused the chain: what was found good before counts no more. */
  doubt(): void
  /** Why nothing prints, or nothing is handed on. */
  trouble(): Problem | null
  /** As `trouble`, or what has been mended in this session. */
  told(): Problem | null
  incarnation(): string
  /** Nothing touches the store when this has answered. */
  close(): Promise<void>
}

export interface CheckParts {
  readonly session: AccountSession
  readonly opening: Omit<ControlInput<'open'>, 'setAside'>
  readonly ask: () => Ask
  readonly jobs: Jobs
  /** There is a control to ask. */
  readonly isRunning: () => boolean
  /** After each run that changed something. */
  readonly changed: () => void
}

/** Milliseconds, doubled with each failure. */
const retry = { first: 500, longest: 30_000 } as const

export function createJournalCheck({
  session,
  opening,
  ask: asker,
  jobs,
  isRunning,
  changed,
}: CheckParts): JournalCheck {
  let running: Promise<void> = Promise.resolve()
  let head: Head | undefined
  let incarnation = ''
  let trouble: Problem | null = null
  let restored: Problem | null = null
  /** Why the server's copy could not be had, the last time. */
  let failure: Failure | undefined
  let isCompared = false
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let failures = 0

  const open = async (ask: Ask, setAside = false): Promise<Result<{ aside?: string | undefined }>> => {
    head = undefined
    isCompared = false
    const opened = await ask('open', setAside ? { ...opening, setAside } : opening)
    if (!opened.ok) return opened
    head = { seq: opened.value.lastSeq, hash: opened.value.lastHash }
    incarnation = opened.value.incarnation
    const cursor = cursorOf(session)
    const isBehind =
      cursor.seq > head.seq || (cursor.seq === head.seq && cursor.hash !== '' && cursor.hash !== head.hash)
    trouble = isBehind ? journalBehind(head.seq, cursor.seq) : null
    return ok({ aside: opened.value.aside })
  }

  const compare = async (): Promise<void> => {
    if (isCompared || isClosed || !session.isOnline() || !worksWithBlanks(session)) return
    const ask = asker()
    let aside: string | undefined
    let why: Label = label('本机日志缺少已上报的记录', 'entries that were handed on were missing')
    if (!head) {
      const again = await open(ask)
      if (!again.ok && !DAMAGED.has(again.problem.code)) return void (trouble = again.problem)
      if (!again.ok) {
        trouble = journalDamaged(again.problem)
        why = again.problem.detail ?? again.problem.message
        // Nothing is set aside before it is certain that the copy can be had.
        const copy = await readCopy(session, 0)
        if (!copy.ok) return void (failure = copy)
        markLossy(session)
        const fresh = await open(ask, true)
        if (!fresh.ok) return void (trouble = fresh.problem)
        aside = fresh.value.aside
      }
    }
    if (!head) return
    let copy = await readCopy(session, head.seq)
    if (!copy.ok) return void (failure = copy)
    const agreed = await agreement(ask, head, copy.value)
    if (agreed === undefined) return
    // Nothing is asked and nothing answered while it is being mended.
    if (agreed !== 'agrees') trouble = journalBehind(head.seq, copy.value.seq)
    if (agreed === 'fork') {
      markLossy(session)
      why = label('本机日志与服务器副本互相矛盾', "it contradicted the server's copy")
      const mine = await entriesAfter(ask, 0)
      copy = await readCopy(session, 0)
      if (!copy.ok) return void (failure = copy)
      if (!mine) return
      const fresh = await open(ask, true)
      if (!fresh.ok) return void (trouble = fresh.problem)
      aside = fresh.value.aside
      head = await restorePrefix(session, ask, { seq: 0, hash: '' }, copy.value.entries)
      if (head) await mendFork(ask, mine, copy.value.entries)
    } else if (agreed === 'behind' || trouble) {
      markLossy(session)
      head = await restorePrefix(session, ask, head, copy.value.entries)
    }
    if (!head) return
    const wasLossy = isLossy(session)
    const { seq } = head
    const openNow = async (): Promise<ServersCopy['openJobs'] | undefined> => {
      const now = await readCopy(session, seq)
      return now.ok ? now.value.openJobs : undefined
    }
    const asked = await settleOpenJobs(session, ask, jobs, copy.value.openJobs, {
      isLossy: wasLossy,
      openNow,
      release: (jobId) => giveUp(session, jobId),
    })
    if (asked === undefined || !(await jobs.abandonStale(ask)).ok) return
    if (!(await takeOnOthers(session, ask, copy.value.others))) return
    if (wasLossy) restored = journalRestored(why, asked, aside)
    unmarkLossy(session)
    trouble = null
    failure = undefined
    isCompared = true
  }

  const runAfter = async (earlier: Promise<void>): Promise<void> => {
    await earlier
    try {
      await compare()
    } catch (error) {
      session.log.error('the print journal could not be compared', { error: String(error) })
    }
    if (isClosed) return
    again()
    changed()
  }

  const run = (): Promise<void> => {
    running = runAfter(running)
    return running
  }

  /** An answer that did not come is asked for again, by itself: nothing else may happen for a long time, and the clerk is told that it mends itself. */
  const again = (): void => {
    clearTimeout(timer)
    if (isCompared) return void (failures = 0)
    // Without a network or a control there is another start of it as soon as they are there.
    if (!session.isOnline() || !isRunning()) return
    timer = setTimeout(() => void run(), Math.min(retry.first * 2 ** failures, retry.longest))
    timer.unref()
    failures += 1
  }

  return {
    open: async (ask) => {
      const opened = await open(ask)
      if (
        opened.ok ||
        opened.problem.code === 'CONTROL_JOURNAL_LOCKED' ||
        !opened.problem.code.startsWith('CONTROL_JOURNAL_')
      )
        return opened
      trouble = DAMAGED.has(opened.problem.code) ? journalDamaged(opened.problem) : opened.problem
      return ok(undefined)
    },
    run,
    sound: async () => {
      if (!isCompared) await run()
      if (isCompared) return { ok: true, value: undefined }
      if (trouble) return unavailable(trouble)
      return session.isOnline() && failure
        ? failure
        : unavailable(offline(label('无法核对打印日志', 'the print journal cannot be compared')))
    },
    doubt: () => {
      isCompared = false
      void run()
    },
    trouble: () => trouble,
    told: () => trouble ?? restored,
    incarnation: () => incarnation,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}

/** Files that no further opening makes good. */
const DAMAGED: ReadonlySet<string> = new Set(['CONTROL_JOURNAL_BROKEN', 'CONTROL_JOURNAL_KEY'])

/** How the journal up to `head` stands to the server's copy; undefined when the control does not answer. */
async function agreement(
  ask: Ask,
  head: Head,
  copy: {
    readonly seq: number
    readonly hash: string
    readonly entries: readonly { readonly prev: string }[]
  },
): Promise<'fork' | 'behind' | 'agrees' | undefined> {
  if (copy.seq > head.seq) return copy.entries[0]?.prev === head.hash ? 'behind' : 'fork'
  if (copy.seq === 0) return 'agrees'
  const mine = await ask('journal', { afterSeq: copy.seq - 1, limit: 1 })
  if (!mine.ok) return undefined
  return mine.value[0]?.hash === copy.hash ? 'agrees' : 'fork'
}
