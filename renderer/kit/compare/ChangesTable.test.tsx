import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compareWithRecord } from '../../../domain/kit/comparison.ts'
import { BY_CARD, emptyContent } from '../../../domain/kit/schema.ts'
import { changeDocument } from '../../../tests/fixtures/change-document.ts'
import { LanguageProvider } from '../../text/text.ts'
import { ChangesTable } from './ChangesTable.tsx'

const row = {
  ...emptyContent(changeDocument),
  fields: { number: 'H-1', name: '旧名', version: '1' },
  rows: { sites: [{ id: 'a', place: '北京' }] },
}
const shown = (content: typeof row): string =>
  renderToStaticMarkup(
    <LanguageProvider value="zh">
      <ChangesTable
        definition={changeDocument}
        compared={compareWithRecord(changeDocument, row, content, BY_CARD)}
      />
    </LanguageProvider>,
  ).replaceAll(/<[^>]*>/gu, '|')

test('old and new stand side by side; a site that is removed says so', () => {
  const text = shown({ ...row, fields: { ...row.fields, name: '新名' }, rows: { sites: [] } })
  expect(text).toMatch(/变更内容\|*（2）/u)
  expect(text).toMatch(/名称\s*\|+旧名\|+新名/u)
  expect(text).toMatch(/场所 第1行.*北京.*已删除/u)
  expect(text).not.toContain('在册信息在此单据填写之后已更新')
})

test('where nothing differs it says so', () => {
  expect(shown(row)).toContain('没有修改的内容')
})

test('a row that moved on is told', () => {
  expect(shown({ ...row, fields: { ...row.fields, version: '0' } })).toContain('已更新')
})
