import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { DraftSession, SAVE_MS, type DraftBackend } from './draft-session.ts'

const at = '2026-11-21T01:00:00.000Z'
const contentOf = (reason: string): Content => ({ fields: { reason }, rows: {}, attachments: {} })
const write = (reason: string) => (content: Content) => ({
  ...content,
  fields: { ...content.fields, reason },
})

class Conflict extends Error {}
class Gone extends Error {}

/** The application behind the window, in memory: refuses a stale revision as the real one does. */
function storeWith(reason: string, isAtServer = false) {
  let document: LocalDocument = {
    id: '01890000-0000-7000-8000-000000000000',
    kind: 'certificates.reprint',
    formVersion: 1,
    state: 'draft',
    content: contentOf(reason),
    baseRevision: 0,
    localRevision: 1,
    isDraft: true,
    side: 'owner',
    actions: ['submit'],
    isEditable: true,
    sending: null,
    returned: [],
    conflict: null,
    canUndoResolve: false,
    news: [],
    leftovers: [],
    unfinished: {},
    history: [],
    by: null,
    createdAt: at,
    updatedAt: at,
  }
  if (isAtServer)
    document = { ...document, baseRevision: 1, localRevision: 0, isDraft: false, by: { who: '甲', at } }
  const saves: string[] = []
  const store = {
    saves,
    /** What happens to the next save: its answer is lost, or it never arrives. */
    next: 'ok' as 'ok' | 'lost' | 'broken' | 'gone',
    get document() {
      return document
    },
    put: (content: Content) => {
      document = { ...document, content, localRevision: document.localRevision + 1 }
    },
    /** A colleague's 暂存 has come in: what is at the server stands here, no draft any more. */
    putByColleague: (content: Content, who: string, minute: number) => {
      const written = at.replace('01:00', `01:0${minute}`)
      document = {
        ...document,
        content,
        baseRevision: document.baseRevision + 1,
        localRevision: 0,
        isDraft: false,
        by: { who, at: written },
        updatedAt: written,
        history: [
          ...document.history,
          { at: written, who, action: 'save', from: 'draft', to: 'draft', answers: {} },
        ],
      }
    },
  }
  const backend: DraftBackend = {
    load: async () => document,
    save: async (localRevision, content) => {
      const { next } = store
      store.next = 'ok'
      if (next === 'broken') throw new Error('no connection')
      if (next === 'gone') throw new Gone()
      if (localRevision !== document.localRevision) throw new Conflict()
      store.put(content)
      saves.push(content.fields['reason'] ?? '')
      if (next === 'lost') throw new Error('answer lost')
      return { localRevision: document.localRevision, savedAt: at }
    },
    resolve: async ({ localRevision, content }) => {
      const { next } = store
      store.next = 'ok'
      if (next === 'broken') throw new Error('no connection')
      if (localRevision !== document.localRevision) throw new Conflict()
      store.put(content)
      return document
    },
    isConflict: (error) => error instanceof Conflict,
    isFinal: (error) => error instanceof Gone,
    problemOf: () => ({ code: 'DRAFT_TEST', message: { zh: '失败', en: 'failed' } }),
    isSame: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    changes: ({ fields: { reason: base } }, { fields: { reason: theirs } }) =>
      base === theirs ? [] : [{ at: 'fields.reason', kind: 'value', base, mine: base, theirs, by: 'theirs' }],
  }
  return { store, session: new DraftSession(document, backend) }
}

describe('saving while a clerk types', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('[GEN-14] a burst of keystrokes is one save, within a second, of the newest content', async () => {
    const { store, session } = storeWith('')
    for (const text of ['纸', '纸张', '纸张受潮']) session.edit(write(text))
    expect(session.get().progress).toBe('dirty')
    await vi.advanceTimersByTimeAsync(SAVE_MS)
    expect(SAVE_MS).toBeLessThanOrEqual(1000)
    expect(store.saves).toEqual(['纸张受潮'])
    expect(session.get()).toMatchObject({ progress: 'saved', localRevision: 2, savedAt: at })
  })

  test('[GEN-14] who types without a pause is saved within a second all the same', async () => {
    const { store, session } = storeWith('')
    for (let typed = 1; typed <= 20; typed += 1) {
      session.edit(write('x'.repeat(typed)))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(store.saves.length).toBeGreaterThanOrEqual(3)
    expect(store.saves.length).toBeLessThanOrEqual(5)
    await vi.advanceTimersByTimeAsync(SAVE_MS)
    expect(store.saves.at(-1)).toBe('x'.repeat(20))
  })

  test('what is typed during a save is saved after it', async () => {
    const { store, session } = storeWith('')
    session.edit(write('a'))
    const flushed = session.flush()
    session.edit(write('ab'))
    expect(await flushed).toBe(true)
    expect(store.saves).toEqual(['a', 'ab'])
  })

  test('a broken save says so and is tried again by itself', async () => {
    const { store, session } = storeWith('')
    store.next = 'broken'
    session.edit(write('a'))
    expect(await session.flush()).toBe(false)
    expect(session.get()).toMatchObject({ progress: 'failed', problem: { code: 'DRAFT_TEST' } })
    await vi.advanceTimersByTimeAsync(2_500)
    expect(store.saves).toEqual(['a'])
    expect(session.get().progress).toBe('saved')
  })

  test('a draft that is gone is not tried again', async () => {
    const { store, session } = storeWith('')
    store.next = 'gone'
    session.edit(write('a'))
    expect(await session.flush()).toBe(false)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(store.saves).toEqual([])
    expect(session.get().progress).toBe('failed')
  })

  test('a lost answer is recognised by reading back, and nothing is written twice', async () => {
    const { store, session } = storeWith('')
    store.next = 'lost'
    session.edit(write('a'))
    expect(await session.flush()).toBe(false)
    expect(await session.flush()).toBe(true)
    expect(store.saves).toEqual(['a'])
    expect(session.get()).toMatchObject({ progress: 'saved', localRevision: 2 })
  })

  test.each(['here', 'there', 'of both'])(
    'a second writer is shown with what both began from, and "%s" is stored when decided',
    async (expected) => {
      const { store, session } = storeWith('before')
      store.put(contentOf('there'))
      session.edit(write('here'))
      expect(await session.flush()).toBe(false)
      const { theirs } = session.get()
      expect(session.get()).toMatchObject({
        progress: 'conflict',
        base: contentOf('before'),
        content: contentOf('here'),
        theirs: { content: contentOf('there') },
      })
      if (theirs) await session.resolve(theirs, contentOf(expected))
      expect(store.document.content.fields['reason']).toBe(expected)
      expect(session.get()).toMatchObject({
        progress: 'saved',
        base: contentOf(expected),
        content: contentOf(expected),
        theirs: null,
        localRevision: store.document.localRevision,
      })
      expect(store.saves).toEqual([])
    },
  )

  /** Two writers, shown to the one that came second. */
  async function apart() {
    const { store, session } = storeWith('before')
    store.put(contentOf('there'))
    session.edit(write('here'))
    await session.flush()
    const { theirs } = session.get()
    if (!theirs) throw new Error('no conflict')
    return { store, session, theirs }
  }

  test('when the other window has stored once more, it is compared again; nothing is overwritten', async () => {
    const { store, session, theirs } = await apart()
    store.put(contentOf('there again'))
    await session.resolve(theirs, contentOf('here'))
    expect(session.get()).toMatchObject({
      progress: 'conflict',
      content: contentOf('here'),
      base: contentOf('before'),
      theirs: { content: contentOf('there again') },
    })
    expect(store.document.content).toEqual(contentOf('there again'))
  })

  test('a choice that cannot be stored leaves everything as it was', async () => {
    const { store, session, theirs } = await apart()
    store.next = 'broken'
    await expect(session.resolve(theirs, contentOf('here'))).rejects.toThrow('no connection')
    expect(session.get()).toMatchObject({
      progress: 'conflict',
      content: contentOf('here'),
      theirs: { content: contentOf('there') },
    })
  })

  test('[GEN-17] a choice that was undone stands apart again, and is not overwritten by what is stored', async () => {
    const { store, session, theirs } = await apart()
    await session.resolve(theirs, contentOf('here'))
    store.put(contentOf('there'))
    session.part(store.document, { base: contentOf('before'), mine: contentOf('here') })
    session.adopt(store.document)
    expect(session.get()).toMatchObject({
      progress: 'conflict',
      content: contentOf('here'),
      base: contentOf('before'),
      theirs: { content: contentOf('there') },
    })
    await session.resolve(store.document, contentOf('there'))
    expect(session.get()).toMatchObject({ progress: 'saved', content: contentOf('there') })
  })

  test('a pushed document never overwrites what is being typed', () => {
    const { store, session } = storeWith('')
    session.edit(write('here'))
    session.adopt({ ...store.document, content: contentOf('pushed'), localRevision: 9 })
    expect(session.get().content.fields['reason']).toBe('here')
  })

  test('what the server filled in after a submit is taken over though it is no draft any more', () => {
    const { store, session } = storeWith('')
    session.adopt({ ...store.document, isDraft: false, localRevision: 0, content: contentOf('numbered') })
    expect(session.get().content.fields['reason']).toBe('numbered')
  })

  test('a file added by the application keeps what was typed meanwhile', async () => {
    const { store, session } = storeWith('a')
    const file = { sha256: 'f'.repeat(64), name: 'x.pdf', bytes: 1, type: 'pdf' as const }
    await session.change(async () => {
      session.edit(write('ab'))
      store.put({ ...contentOf('a'), attachments: { proof: [file] } })
    })
    await session.flush()
    expect(store.document.content).toEqual({ ...contentOf('ab'), attachments: { proof: [file] } })
  })

  test('[GEN-15] what is handed in is what is shown: nothing is typed into it until the answer, and nothing is taken for another window’s', async () => {
    const { store, session } = storeWith('a')
    session.edit(write('ab'))
    let refused = false
    const send = async (localRevision: number) => {
      expect([localRevision, store.document.content]).toEqual([2, contentOf('ab')])
      session.edit(write('abc'))
      await vi.advanceTimersByTimeAsync(SAVE_MS * 3)
      if (refused) throw new Error('refused')
      store.put({ ...store.document.content, fields: { reason: 'ab', no: '1' } })
    }
    refused = true
    await expect(session.handIn(send)).rejects.toThrow('refused')
    expect(session.get().content).toEqual(contentOf('ab'))
    refused = false
    await session.handIn(send)
    session.edit(write('abcd'))
    session.adopt({ ...store.document, isEditable: false })
    expect(session.get()).toMatchObject({ progress: 'saved', content: { fields: { reason: 'ab', no: '1' } } })
    // Withdrawn, it is the clerk's again.
    session.adopt(store.document)
    session.edit(write('abcde'))
    await session.flush()
    expect(store.document.content.fields['reason']).toBe('abcde')
  })

  test('[GEN-18] what is being added is waited for before handing in; what could not be added holds it back once', async () => {
    const { session } = storeWith('a')
    const { promise, resolve } = Promise.withResolvers<boolean>()
    session.hold(Promise.resolve(true))
    session.hold(promise)
    let isWhole: boolean | undefined
    const asked = session.isWhole().then((whole) => (isWhole = whole))
    await vi.advanceTimersByTimeAsync(0)
    expect(isWhole).toBeUndefined()
    resolve(false)
    await asked
    expect(isWhole).toBe(false)
    expect(await session.isWhole()).toBe(true)
  })

  test('[GEN-18] who types while a large file is being added is in nobody’s way', async () => {
    const { store, session } = storeWith('a')
    const file = { sha256: 'f'.repeat(64), name: 'x.pdf', bytes: 1, type: 'pdf' as const }
    const adding = async (localRevision: number) => {
      await vi.advanceTimersByTimeAsync(SAVE_MS * 3)
      if (localRevision !== store.document.localRevision) throw new Conflict()
      const { content } = store.document
      store.put({ ...content, attachments: { proof: [...(content.attachments['proof'] ?? []), file] } })
      await vi.advanceTimersByTimeAsync(SAVE_MS * 3)
    }
    const both = [session.change(adding), session.change(adding)]
    session.edit(write('ab'))
    expect(await Promise.all(both)).toEqual([true, true])
    await session.flush()
    expect(session.get().progress).toBe('saved')
    expect(store.document.content).toEqual({ ...contentOf('ab'), attachments: { proof: [file, file] } })
  })
})

describe('a colleague’s change of an open draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('[GEN-17] is told with who, when and which fields, until it was seen; two in a row against what the clerk last saw', () => {
    const { store, session } = storeWith('原', true)
    store.putByColleague(contentOf('乙的'), '乙', 1)
    session.adopt(store.document)
    expect(session.get()).toMatchObject({
      content: contentOf('乙的'),
      told: {
        before: contentOf('原'),
        who: ['乙'],
        at: at.replace('01:00', '01:01'),
        changes: [{ at: 'fields.reason', base: '原', theirs: '乙的' }],
      },
    })
    store.putByColleague(contentOf('丙的'), '丙', 2)
    store.putByColleague(contentOf('乙又改的'), '乙', 3)
    session.adopt(store.document)
    expect(session.get().told).toMatchObject({
      before: contentOf('原'),
      who: ['丙', '乙'],
      changes: [{ base: '原', theirs: '乙又改的' }],
    })
    session.adopt({ ...store.document })
    expect(session.get().told?.changes).toHaveLength(1)
    session.seen()
    session.adopt({ ...store.document })
    expect(session.get().told).toBeNull()
  })

  test('[GEN-17] that was taken back is nothing to tell, nor is what the clerk handed in, or chose in a comparison', async () => {
    const { store, session } = storeWith('原', true)
    store.putByColleague(contentOf('乙的'), '乙', 1)
    session.adopt(store.document)
    store.putByColleague(contentOf('原'), '乙', 2)
    session.adopt(store.document)
    expect(session.get().told).toBeNull()
    session.edit(write('本机'))
    await session.flush()
    session.adopt({ ...store.document, isDraft: true, baseRevision: 4, by: { who: '甲', at } })
    expect(session.get().told).toBeNull()
    session.adopt({
      ...store.document,
      content: contentOf('合并'),
      localRevision: 9,
      baseRevision: 5,
      canUndoResolve: true,
    })
    expect(session.get()).toMatchObject({ content: contentOf('合并'), told: null })
  })

  test('[GEN-17] never overwrites what is being typed, nor is overwritten by it: the two stand apart', async () => {
    const { store, session } = storeWith('原', true)
    session.edit(write('本机正在写'))
    store.putByColleague(contentOf('乙的'), '乙', 1)
    session.adopt(store.document)
    expect(session.get().content).toEqual(contentOf('本机正在写'))
    const file = { sha256: 'f'.repeat(64), name: 'x.pdf', bytes: 1, type: 'pdf' as const }
    const { store: other, session: adding } = storeWith('原', true)
    const added = adding.change(async () => {
      adding.edit(write('本机正在写'))
      other.putByColleague(contentOf('乙的'), '乙', 1)
      other.put({ ...other.document.content, attachments: { proof: [file] } })
    })
    await added
    expect(adding.get()).toMatchObject({
      progress: 'conflict',
      content: { fields: { reason: '本机正在写' }, attachments: { proof: [file] } },
      base: contentOf('原'),
    })
    expect(adding.get().theirs?.content.fields['reason']).toBe('乙的')
  })
})
