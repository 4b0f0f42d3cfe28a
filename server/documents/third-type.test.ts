import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineDocument, rows, section } from '../../domain/kit/document.ts'
import { decimal, multiline, text } from '../../domain/kit/field.ts'
import { label } from '../../domain/kit/label.ts'
import { contains, range } from '../../domain/kit/list.ts'
import { fail, ok, problem } from '../../domain/kit/problem.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { state } from '../../domain/kit/workflow.ts'
import type { Signed, TestCentral } from '../testing/central.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { startCentral } from '../entry/start.ts'
import { effect } from './effect.ts'

/** A type that the product does not know: rows, a derived sum, a rule, an effect of its own. */
const order = defineDocument({
  kind: 'acceptance.test-order',
  system: 'acceptance',
  version: 2,
  upgrades: { 2: { news: label('增加了明细', 'Lines were added'), content: (old) => old } },
  title: label('测试单', 'Test order'),
  sections: [
    section(label('基本', 'Basics'), {
      title: text(label('名称', 'Title'), { required: true }),
      total: decimal(label('合计', 'Total'), { filledBy: 'system', scale: 2 }),
      stamp: text(label('编号', 'Stamp'), { filledBy: 'system' }),
    }),
  ],
  rows: {
    lines: rows(
      label('明细', 'Lines'),
      { amount: decimal(label('金额', 'Amount'), { required: true, scale: 2 }) },
      { min: 1 },
    ),
  },
  rules: [
    {
      at: 'fields.title',
      wrong: (content) => content.fields.title === '禁止',
      message: label('名称不可用', 'Not this title'),
    },
  ],
  derive: {
    total: (content) =>
      String(
        (content.rows.lines ?? []).reduce((sum, row) => sum + Math.round(Number(row.amount) * 100), 0) / 100,
      ),
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }),
      sent: state(label('已提交', 'Sent'), { waitsFor: ['officer'] }),
      done: state(label('完成', 'Done'), { final: true }),
    },
    actions: {
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['draft'],
        to: 'sent',
        validate: true,
        effects: ['stampOrder'],
      },
      finish: {
        label: label('办结', 'Finish'),
        by: 'officer',
        from: ['sent'],
        to: 'done',
        ask: { note: multiline(label('说明', 'Note'), { required: true }) },
      },
    },
  },
  list: {
    columns: ['title', 'total', 'state'],
    filters: [contains('title'), range('total')],
    sort: { column: 'total', direction: 'desc' },
  },
})
const stampOrder = effect({
  writes: true,
  prepare: async (_tx, subjects) => subjects.length,
  run: async (_tx, subject, count) =>
    subject.content.fields['title'] === '拒绝'
      ? fail(problem('INPUT_STAMP', label('不予编号', 'No stamp')))
      : ok({ fields: { stamp: `T-${count}` } }),
})
const registry = createRegistry([order], [])

describe.each(engines)('a third document type on $name, without a change of general code', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let clerk: Signed
  beforeAll(async () => {
    engine = await start()
    central = await engine.central({ registry, effects: { stampOrder } })
    clerk = await central.login('hengfeng')
  })
  afterAll(async () => {
    await central?.close()
    await engine?.stop()
  })

  const submit = (title: string, amounts: string[]) =>
    clerk.client.documents.act({
      key: randomUUID(),
      kind: order.kind,
      documentId: randomUUID(),
      action: 'submit',
      baseRevision: 0,
      formVersion: 2,
      content: {
        fields: { title, total: '999', stamp: 'FORGED' },
        rows: { lines: amounts.map((amount, index) => ({ id: String(index), amount })) },
        attachments: {},
      },
    })

  it('is submitted, computed, listed in numeric order, and moved by an officer', async () => {
    expect(await submit('甲', ['1.10', '２.２０'])).toMatchObject({
      ok: true,
      document: { state: 'sent', content: { fields: { total: '3.3', stamp: 'T-1' } } },
    })
    expect(await submit('乙', ['20'])).toMatchObject({ ok: true })
    expect(await submit('丙', [])).toMatchObject({ ok: false, problem: { places: [{ at: 'rows.lines' }] } })
    expect(await submit('丁', ['x'])).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'rows.lines.0.amount' }] },
    })
    expect(await submit('禁止', ['1'])).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'fields.title' }] },
    })
    expect(await submit('拒绝', ['1'])).toMatchObject({ ok: false, problem: { code: 'INPUT_STAMP' } })
    const all = await clerk.client.documents.list({ collection: order.kind, filters: {} })
    expect(all.rows.map((row) => row.content.fields['total'])).toEqual(['20', '3.3'])
    const some = await clerk.client.documents.list({
      collection: order.kind,
      filters: { total: { from: '3', to: '10' } },
    })
    expect(some.rows.map((row) => row.content.fields['title'])).toEqual(['甲'])
    const officer = await central.login('customs')
    const done = await officer.client.documents.act({
      key: randomUUID(),
      kind: order.kind,
      documentId: some.rows[0]?.id ?? '',
      action: 'finish',
      baseRevision: 1,
      formVersion: 2,
      answers: { note: ' 办结 ' },
    })
    expect(done).toMatchObject({
      ok: true,
      document: {
        state: 'done',
        history: [{ action: 'submit' }, { action: 'finish', answers: { note: '办结' } }],
      },
    })
  })

  it('refuses a form that is newer than the server', async () => {
    const outcome = await clerk.client.documents.act({
      key: randomUUID(),
      kind: order.kind,
      documentId: randomUUID(),
      action: 'submit',
      baseRevision: 0,
      formVersion: 3,
      content: { fields: {}, rows: {}, attachments: {} },
    })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'INPUT_FORM_VERSION' } })
  })
})

it('does not start when an effect has no handler', async () => {
  await expect(startCentral({ registry })).rejects.toThrow('no handler for the effect "stampOrder"')
})
