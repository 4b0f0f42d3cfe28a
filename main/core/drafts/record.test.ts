/** A change that was begun from a row of a record, while that row becomes another one: compared as a conflict, resolved, taken back. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../../domain/kit/document.ts'
import { createRegistry } from '../../../domain/kit/registry.ts'
import { changeDocument, heldRecord } from '../../../tests/fixtures/change-document.ts'
import type { AccountSession } from '../session/account-session.ts'
import { storePerTest } from '../testing/local-store.ts'
import { showConflict } from './conflict.ts'
import { createDraft } from './create.ts'
import { resolveConflict, undoResolve } from './resolve.ts'
import { prepareRows, type Rows } from './rows.ts'
import { saveDraft } from './save.ts'
import { submitDraft } from './submit.ts'
import { find, viewOf } from './view.ts'

const store = storePerTest('record')
const registry = createRegistry([changeDocument], [heldRecord])

describe('[GEN-17] [ACC-03] a change whose record has moved on', () => {
  let session: AccountSession
  let rows: Rows
  let second = 0

  const held = (version: string, name: string, places: Readonly<Record<string, string>>) =>
    store()
      .raw.prepare(
        `insert into mirror (collection, id, state, content, created_at, updated_at) values (?, 'h', 'valid', ?, '', ?)
         on conflict (collection, id) do update set content = excluded.content, updated_at = excluded.updated_at`,
      )
      .run(
        heldRecord.kind,
        JSON.stringify({
          fields: { number: 'H-1', name, version },
          rows: { sites: Object.entries(places).map(([id, place]) => ({ id, place })) },
          attachments: {},
        }),
        new Date(Date.UTC(2026, 10, 30, 8, 0, (second += 1))).toISOString(),
      )
  const opened = (id: string) => {
    const found = find(rows, registry, id)
    if (!found) throw new Error('no such draft')
    return viewOf(rows, found)
  }
  const save = (id: string, change: (content: Content) => Content) => {
    const { localRevision, content } = opened(id)
    const saved = saveDraft(session, rows, { id, localRevision, content: change(content) })
    if (!saved.ok) throw new Error(saved.problem.code)
  }
  const begin = (): string => {
    const made = createDraft(session, rows, { kind: changeDocument.kind, from: { number: 'H-1' } })
    if (!made.ok) throw new Error(made.problem.code)
    return made.value
  }
  const compared = (id: string) => {
    const conflict = showConflict(session, rows, id)
    if (!conflict.ok) throw new Error(conflict.problem.code)
    return conflict.value
  }
  const submit = (id: string) =>
    submitDraft(session, rows, {
      id,
      localRevision: opened(id).localRevision,
      key: crypto.randomUUID(),
      action: 'submit',
    })

  beforeEach(() => {
    rows = prepareRows(store())
    session = {
      ...store(),
      registry,
      now: () => new Date('2026-11-30T08:00:00.000Z'),
      clock: { today: () => '2026-11-30' },
      loginBy: 'password',
      codes: { facts: () => () => undefined, wrongIn: () => [] },
      account: {
        role: 'enterprise',
        systems: ['registration'],
        displayName: '示例',
        posts: [],
        tenant: { id: 't', name: '示例', creditCode: 'C' },
      },
    } as unknown as AccountSession // no more of it is used here
    held('1', '旧名', { a: '北京', b: '上海' })
  })

  it('is compared with what it was begun from, each difference is decided, and the choice can be taken back', () => {
    const id = begin()
    save(id, (content) => ({
      ...content,
      fields: { ...content.fields, name: '我的新名', reason: '更名' },
      rows: { sites: [...(content.rows['sites'] ?? []), { id: 'c', place: '天津' }] },
    }))
    expect(opened(id).conflict).toBeNull()
    held('2', '他人的新名', { a: '广州', b: '上海' })
    expect(opened(id)).toMatchObject({ conflict: { kind: 'record' }, isEditable: true })
    expect(submit(id)).toMatchObject({ ok: false, problem: { code: 'SYNC_CONFLICT' } })
    const conflict = compared(id)
    expect(conflict.conflicts).toMatchObject([
      { at: 'fields.name', base: '旧名', mine: '我的新名', theirs: '他人的新名' },
    ])
    expect(conflict.changes.map(({ at, by }) => [at, by])).toEqual([
      ['rows.sites.a.place', 'theirs'],
      ['rows.sites.c', 'mine'],
    ])
    const input = {
      id,
      localRevision: conflict.localRevision,
      theirRevision: conflict.theirRevision,
    }
    expect(resolveConflict(session, rows, input)).toMatchObject({
      ok: false,
      problem: { code: 'DRAFT_UNDECIDED' },
    })
    expect(resolveConflict(session, rows, { ...input, choices: { 'fields.name': 'mine' } }).ok).toBe(true)
    const merged = opened(id)
    expect(merged).toMatchObject({ conflict: null, canUndoResolve: true })
    expect(merged.content.fields).toEqual({ number: 'H-1', version: '2', name: '我的新名', reason: '更名' })
    expect(merged.content.rows['sites']?.map(({ place }) => place)).toEqual(['广州', '上海', '天津'])
    // Taken back, it stands on the former row again, and is compared again.
    expect(undoResolve(session, rows, { id, localRevision: merged.localRevision }).ok).toBe(true)
    expect(opened(id).conflict?.kind).toBe('record')
    expect(compared(id).conflicts).toHaveLength(1)
  })

  it('may go when it has been compared; a third row is compared with the second', () => {
    const id = begin()
    save(id, (content) => ({ ...content, fields: { ...content.fields, reason: '示例' } }))
    for (const version of ['2', '3']) {
      held(version, `名称 ${version}`, { a: '北京' })
      const { localRevision, theirRevision, conflicts } = compared(id)
      expect(conflicts).toEqual([])
      expect(resolveConflict(session, rows, { id, localRevision, theirRevision }).ok).toBe(true)
      expect(opened(id).content.fields).toMatchObject({ version, name: `名称 ${version}`, reason: '示例' })
    }
    expect(submit(id)).toMatchObject({ ok: true })
  })

  it('where it is not known what it was begun from, all that differs is the clerk’s', () => {
    const id = begin()
    save(id, (content) => ({ ...content, fields: { ...content.fields, name: '我的新名' } }))
    store().raw.exec('delete from begun_record')
    held('2', '他人的新名', { a: '北京', b: '上海' })
    const { conflicts, changes } = compared(id)
    expect(conflicts).toEqual([])
    expect(changes).toMatchObject([{ at: 'fields.name', by: 'mine', base: '他人的新名', mine: '我的新名' }])
  })
})
