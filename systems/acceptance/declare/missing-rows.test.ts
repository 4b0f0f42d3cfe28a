import { expect, it } from 'vitest'
import { missingRows, resultRows } from './missing-rows.ts'
import { goodsFacts, itemsOf } from './testing/facts.ts'

const scopeRow = (item: string) => ({
  id: item,
  goodsName: item.slice(0, 6),
  item,
  standard: 'S',
  method: `M ${item}`,
})
const all = itemsOf('010101')
const facts = goodsFacts()

it('[ACC-02] exactly the missing required item is added, with its standard and the only accreditation', () => {
  const scope = all.filter((item) => item !== '010101.06').map(scopeRow)
  expect(missingRows({ scope, certificates: [{ id: 'c', certNo: 'CMA-1' }] }, facts)).toEqual([
    {
      goodsClass: '01',
      goodsType: '0101',
      goodsName: '010101',
      item: '010101.06',
      standard: 'GB 18401',
      certNo: 'CMA-1',
    },
  ])
  expect(missingRows({ scope: all.map(scopeRow), certificates: [] }, facts)).toEqual([])
  // With two accreditations it is for the clerk to say which.
  const two = [
    { id: 'a', certNo: 'A' },
    { id: 'b', certNo: 'B' },
  ]
  expect(missingRows({ scope, certificates: two }, facts)[0]).not.toHaveProperty('certNo')
})

it('[ACC-02] items for children rest on the stricter standard', () => {
  const scope = itemsOf('010102').slice(0, -1).map(scopeRow)
  const [row] = missingRows({ scope, certificates: [] }, facts)
  expect(row).toMatchObject({ item: '010102.14', standard: 'GB 31701' })
})

it('[ACC-06] results are filled with what was approved, and the required items where nothing is known', () => {
  const rows = resultRows('010101', [{ id: 'r', item: '010101.01' }], all.map(scopeRow), facts)
  expect(rows).toHaveLength(all.length - 1)
  expect(rows[0]).toEqual({ item: '010101.02', standard: 'S', method: 'M 010101.02' })
  const [first] = resultRows('010101', [], [], facts)
  expect(first).toEqual({ item: '010101.01', standard: 'GB 18401' })
})
