/**
 * The content of one document while a clerk edits it (GEN-14). Every change is saved within {@link SAVE_MS}, one save at a
 * time, always the newest content last. A lost answer is recognised by reading back; a real second writer is shown.
 */
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import type { FormSession } from './form-session.ts'
import { HeldWork } from './held-work.ts'
import { shareContent } from './share-content.ts'
import { told, type Change, type Told } from './told.ts'

export const SAVE_MS = 500
const RETRY_MS = 2_000

export interface DraftBackend {
  readonly load: () => Promise<LocalDocument>
  /** `baseRevision`: of the server's document that was shown when this content began. */
  readonly save: (
    localRevision: number,
    content: Content,
    baseRevision: number,
  ) => Promise<{ localRevision: number; savedAt: string }>
  /** The outcome of a comparison with what another window has stored, and what it was made of: kept, so that it can be undone. */
  readonly resolve: (choice: {
    readonly localRevision: number
    readonly base: Content
    readonly mine: Content
    readonly content: Content
  }) => Promise<LocalDocument>
  readonly isConflict: (error: unknown) => boolean
  readonly problemOf: (error: unknown) => Problem
  /** True when trying again cannot help: the draft is gone, or the account is locked. */
  readonly isFinal: (error: unknown) => boolean
  /** True when two contents say the same once settled. */
  readonly isSame: (one: Content, other: Content) => boolean
  /** What a person would see changed from the one to the other; nothing of what the system fills or computes. */
  readonly changes: (before: Content, now: Content) => readonly Change[]
}

export interface DraftSnapshot {
  readonly content: Content
  readonly localRevision: number
  readonly savedAt: string | null
  readonly progress: 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict'
  readonly problem: Problem | null
  /** What is stored as far as this window knew: what both sides of a conflict began from. */
  readonly base: Content
  /** What another window has stored meanwhile. */
  readonly theirs: LocalDocument | null
  /** What was taken over from a colleague, until the clerk has seen it. */
  readonly told: Told | null
}

export class DraftSession implements FormSession {
  #state: DraftSnapshot
  readonly #backend: DraftBackend
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null
  #canRetry = true
  #baseRevision: number
  /** When the revision that is shown here was made, by the server's clock. */
  #madeAt: string | null
  /** Handed in: until the answer, and then until the document comes as it stands now, nothing is taken that would not go with it. */
  #handedIn: 'no' | 'sending' | 'sent' = 'no'
  readonly #held = new HeldWork()

  constructor(document: LocalDocument, backend: DraftBackend) {
    this.#backend = backend
    this.#baseRevision = document.baseRevision
    this.#state = {
      content: document.content,
      base: document.content,
      localRevision: document.localRevision,
      savedAt: document.isDraft ? document.updatedAt : null,
      progress: 'saved',
      problem: null,
      theirs: null,
      told: null,
    }
    this.#madeAt = document.by?.at ?? null
  }

  readonly get = (): DraftSnapshot => this.#state

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  edit(change: (content: Content) => Content): void {
    if (this.#handedIn !== 'no') return
    const { progress } = this.#state
    this.#set({ content: change(this.#state.content), ...(progress !== 'conflict' && { progress: 'dirty' }) })
    // Counted from the first change, not from the last: who types without a pause is saved as well.
    if (progress !== 'conflict' && (this.#timer === undefined || progress === 'failed'))
      this.#schedule(SAVE_MS)
  }

  /** The stored document has changed (or was read again): taken over unless something here is unsaved; what a colleague changed is told. */
  adopt(document: LocalDocument): void {
    if (this.#handedIn === 'sent') this.#handedIn = 'no'
    const isNewer = !document.isDraft || document.localRevision >= this.#state.localRevision
    if (this.#state.progress === 'saved' && isNewer) this.#takeOver(document)
  }

  /** The clerk has seen what a colleague changed. */
  seen(): void {
    this.#set({ told: null })
  }

  /** Saves what is unsaved; true when everything is stored. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    while (this.#saving !== null || this.#state.progress === 'dirty' || this.#state.progress === 'failed') {
      if (this.#saving === null) this.#saving = this.#saveOnce().finally(() => (this.#saving = null))
      await this.#saving
      if (this.#state.progress === 'failed') {
        if (this.#canRetry) this.#schedule(RETRY_MS)
        return false
      }
    }
    return this.#state.progress === 'saved'
  }

  /** Nothing is handed in while `work` adds to the draft, nor when it then says false: it could not. It never rejects. */
  hold(work: Promise<boolean>): void {
    this.#held.hold(work)
  }

  /** True once all that was held has been added, at once when nothing is. */
  isWhole(): Promise<boolean> {
    return this.#held.isWhole()
  }

  /** Saves, then hands in exactly what is shown: what is typed until the answer is not taken. Throws what `send` throws. */
  async handIn(send: (localRevision: number) => Promise<unknown>): Promise<void> {
    if (!(await this.flush())) return
    this.#handedIn = 'sending'
    try {
      await send(this.#state.localRevision)
      this.#handedIn = 'sent'
    } finally {
      if (this.#handedIn === 'sending') this.#handedIn = 'no'
    }
  }

  /** Runs a change that the application makes to the stored draft, e.g. adding a file, and takes over its outcome. */
  async change(run: (localRevision: number) => Promise<unknown>): Promise<boolean> {
    do {
      if (!(await this.flush())) return false
    } while (this.#saving !== null)
    // What is typed meanwhile is saved after it: a save beside it would be taken for another window's.
    const changing = this.#runChange(run)
    this.#saving = changing.catch(() => undefined).finally(() => (this.#saving = null))
    await changing
    return true
  }

  async #runChange(run: (localRevision: number) => Promise<unknown>): Promise<void> {
    try {
      await run(this.#state.localRevision)
    } finally {
      this.#merge(await this.#backend.load())
    }
  }

  /**
   * After a conflict: what came of the comparison with `theirs` is written over it. When another window has stored once more
   * it is compared again; rejects when it cannot be stored, and then nothing has changed.
   */
  async resolve(theirs: LocalDocument, content: Content): Promise<void> {
    const { base, content: mine } = this.#state
    if (this.#state.theirs !== theirs) return
    try {
      const stored = await this.#backend.resolve({ localRevision: theirs.localRevision, base, mine, content })
      this.#take(stored)
      this.#set({ savedAt: stored.isDraft ? stored.updatedAt : null })
    } catch (error) {
      if (!this.#backend.isConflict(error)) throw error
      await this.#compare(mine)
    }
  }

  /** A choice was undone: `theirs` is stored again, and `mine` stands against it as before. */
  part(theirs: LocalDocument, { base, mine }: { readonly base: Content; readonly mine: Content }): void {
    this.#set({
      content: shareContent(this.#state.content, mine),
      base,
      theirs,
      localRevision: theirs.localRevision,
      problem: null,
      progress: 'conflict',
    })
  }

  #takeOver(document: LocalDocument): void {
    const shown = { content: this.#state.content, baseRevision: this.#baseRevision, madeAt: this.#madeAt }
    const news = told(this.#state.told, shown, document, this.#backend.changes)
    this.#take(document)
    if (news !== this.#state.told) this.#set({ told: news })
  }

  #take(document: LocalDocument): void {
    this.#baseRevision = document.baseRevision
    this.#madeAt = document.by?.at ?? null
    const content = shareContent(this.#state.content, document.content)
    this.#set({
      content,
      base: content,
      localRevision: document.localRevision,
      progress: 'saved',
      problem: null,
      theirs: null,
    })
  }

  /** Keystrokes made during a {@link change} stay; only the attachments and the revision are taken over. A colleague's change stands against them. */
  #merge(document: LocalDocument): void {
    if (this.#state.progress === 'saved') return this.#takeOver(document)
    const content = { ...this.#state.content, attachments: document.content.attachments }
    if (
      document.baseRevision > this.#baseRevision &&
      !this.#backend.isSame({ ...this.#state.base, attachments: content.attachments }, document.content)
    )
      return this.#set({ content, progress: 'conflict', theirs: document })
    return this.#set({ content, base: document.content, localRevision: document.localRevision })
  }

  async #saveOnce(): Promise<void> {
    const { content, localRevision } = this.#state
    this.#set({ progress: 'saving' })
    try {
      this.#saved(content, await this.#backend.save(localRevision, content, this.#baseRevision))
    } catch (error) {
      if (this.#backend.isConflict(error)) await this.#compare(content)
      else this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#canRetry = !this.#backend.isFinal(error)
    this.#set({ progress: 'failed', problem: this.#backend.problemOf(error) })
  }

  async #compare(content: Content): Promise<void> {
    try {
      const stored = await this.#backend.load()
      if (this.#backend.isSame(stored.content, content))
        this.#saved(content, { localRevision: stored.localRevision, savedAt: stored.updatedAt })
      else this.#set({ progress: 'conflict', theirs: stored })
    } catch (error) {
      this.#fail(error)
    }
  }

  #saved(content: Content, { localRevision, savedAt }: { localRevision: number; savedAt: string }): void {
    this.#set({
      base: content,
      localRevision,
      savedAt,
      problem: null,
      progress: this.#state.content === content ? 'saved' : 'dirty',
    })
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#saveInPassing()
    }, ms)
  }

  /** One save; what was typed meanwhile waits for the next, so that a large draft is not written without end. */
  async #saveInPassing(): Promise<void> {
    const { progress } = this.#state
    if (this.#saving === null && (progress === 'dirty' || progress === 'failed'))
      this.#saving = this.#saveOnce().finally(() => (this.#saving = null))
    await this.#saving
    if (this.#timer !== undefined) return
    if (this.#state.progress === 'dirty') this.#schedule(SAVE_MS)
    if (this.#state.progress === 'failed' && this.#canRetry) this.#schedule(RETRY_MS)
  }

  #set(change: Partial<DraftSnapshot>): void {
    this.#state = { ...this.#state, ...change }
    for (const changed of this.#listeners) changed()
  }
}
