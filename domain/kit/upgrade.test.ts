import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstForm } from '../../tests/fixtures/versions/first.ts'
import { secondForm } from '../../tests/fixtures/versions/second.ts'
import { thirdForm } from '../../tests/fixtures/versions/third.ts'
import type { Content } from './document.ts'
import { draftSchemaOf, problemsOf } from './schema.ts'
import { upgradeContent } from './upgrade.ts'

const first: Content = {
  fields: { sampleName: '示例大豆', contact: '示例甲 13812345678', fax: '010-00000000', remark: '加急' },
  rows: { samples: [{ id: 'r1', name: '一号', unit: '千克', quantity: '1' }] },
  attachments: {},
}

describe('[SYNC-06] contents of older forms', () => {
  test('three versions: renamed, split, taken away, newly required', () => {
    const { content, news, leftovers } = upgradeContent(thirdForm, first, 1)
    expect(content).toEqual({
      fields: { sampleName: '示例大豆', contactName: '示例甲', contactPhone: '13812345678', notes: '加急' },
      rows: { samples: [{ id: 'r1', name: '一号', quantity: '1' }] },
      attachments: { proof: [] },
    })
    expect(news.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('改名'),
      expect.stringContaining('新增必填项“用途”'),
    ])
    expect(leftovers).toEqual([
      { at: 'fields.fax', label: expect.objectContaining({ zh: '传真' }), value: '010-00000000' },
      { at: 'rows.samples.r1.unit', label: expect.objectContaining({ zh: '单位' }), value: '千克' },
    ])
    expect(problemsOf(thirdForm, content).map(({ at }) => at)).toEqual(['fields.purpose'])
  })

  test('in one go or step by step is the same, and the present version stays as it is', () => {
    const second = upgradeContent(secondForm, first, 1)
    expect(upgradeContent(thirdForm, second.content, 2).content).toEqual(
      upgradeContent(thirdForm, first, 1).content,
    )
    expect(second.leftovers).toEqual([])
    expect(upgradeContent(firstForm, first, 1).content).toBe(first)
  })

  test('whatever an older draft holds, it fits the present form, and every value is in it or beside it', () => {
    const text = fc.string({ maxLength: 60 }).map((raw) => raw.trim())
    const drafts = fc.record({ sampleName: text, contact: text, fax: text, remark: text, unknown: text })
    fc.assert(
      fc.property(
        drafts,
        fc.array(fc.record({ name: text, unit: text }), { maxLength: 4 }),
        (fields, samples) => {
          const old: Content = {
            fields,
            rows: { samples: samples.map((row, index) => ({ id: `r${index}`, ...row })) },
            attachments: {},
          }
          const { content, leftovers } = upgradeContent(thirdForm, old, 1)
          expect(draftSchemaOf(thirdForm).safeParse(content).success).toBe(true)
          const held = [
            ...Object.values(content.fields),
            ...(content.rows['samples'] ?? []).flatMap((row) => Object.values(row)),
            ...leftovers.map(({ value }) => value),
          ].join('\n')
          for (const value of [
            fields.sampleName,
            fields.fax,
            fields.remark,
            fields.unknown,
            ...samples.flatMap((row) => [row.name, row.unit]),
          ])
            expect(held).toContain(value)
          expect(
            `${content.fields['contactName'] ?? ''}${content.fields['contactPhone'] ?? ''}`.replaceAll(
              /\s/gu,
              '',
            ),
          ).toBe(fields.contact.replaceAll(/\s/gu, ''))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('rows and files beyond what the form takes are kept aside whole', () => {
    const refs = Array.from({ length: 7 }, (_, index) => ({
      sha256: String(index).repeat(64),
      name: `${index}.pdf`,
      bytes: 1,
      type: 'pdf' as const,
    }))
    const { content, leftovers } = upgradeContent(
      thirdForm,
      { ...first, fields: {}, rows: { guests: [{ id: 'g', name: '来客' }] }, attachments: { proof: refs } },
      2,
    )
    expect(content.attachments['proof']).toHaveLength(5)
    expect(leftovers.map(({ value }) => value)).toEqual(['来客', '5.pdf', '6.pdf'])
  })
})
