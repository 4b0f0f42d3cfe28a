import { describe, expect, it } from 'vitest'
import { linkColumnOf } from './row-link.ts'

const link = (row: Readonly<Record<string, string>>, shown = ['no', 'name', 'state'], wanted = 'no') =>
  linkColumnOf(shown, wanted, (column) => row[column] ?? '')

describe('the cell that opens a row', () => {
  it('is the number of what has one', () => {
    expect(link({ no: '31', name: '恒丰', state: '暂存' })).toBe('no')
  })

  it('is what follows it while there is none', () => {
    expect(link({ name: '恒丰', state: '暂存' })).toBe('name')
    expect(link({ state: '暂存' })).toBe('state')
  })

  it('is another one where the clerk has hidden or moved the number', () => {
    expect(link({ no: '31', name: '恒丰' }, ['name', 'state'])).toBe('name')
    expect(link({ name: '恒丰', state: '暂存' }, ['state', 'name', 'no'])).toBe('state')
  })

  it('is none where nothing is shown', () => {
    expect(link({ name: '恒丰' }, ['no'])).toBeUndefined()
    expect(link({ no: '31' }, [])).toBeUndefined()
  })
})
