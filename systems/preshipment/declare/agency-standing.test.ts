import { describe, expect, test } from 'vitest'
import { refuseAgency, standingOn } from './agency-standing.ts'

const both = {
  notRecognisedFrom: '2026-11-01',
  notRecognisedUntil: '2026-11-10',
  rectifyingFrom: '2026-11-05',
}

describe('[PSI-13] what an agency may do follows from the dates of its dispositions', () => {
  test('the last day is included, and the gravest in force counts', () => {
    expect(standingOn(both, '2026-10-31')).toBe('normal')
    expect(standingOn(both, '2026-11-01')).toBe('notRecognised')
    expect(standingOn(both, '2026-11-10')).toBe('notRecognised')
    expect(standingOn(both, '2026-11-11')).toBe('rectifying')
    expect(standingOn({ rectifyingFrom: '2026-11-05' }, '2030-01-01')).toBe('rectifying')
    expect(standingOn({}, '2026-11-05')).toBe('normal')
    expect(
      standingOn({ notRecognisedFrom: '', notRecognisedUntil: '', rectifyingFrom: '' }, '2026-11-05'),
    ).toBe('normal')
  })

  test('an order is refused with name and end, whatever state the row was last given', () => {
    const row = { id: 'a', state: 'normal', fields: { nameZh: '示例检验', ...both } }
    expect(refuseAgency(row, '2026-11-10')?.zh).toBe(
      '“示例检验”处于“不予认可装运前检验结果”处置期（至 2026-11-10），不能委托，请重新选择',
    )
    expect(refuseAgency(row, '2026-11-11')?.zh).toBe('“示例检验”正在限期整改，不能委托，请重新选择')
    expect(
      refuseAgency({ ...row, state: 'notRecognised', fields: { nameZh: '示例检验' } }, '2026-11-11'),
    ).toBeNull()
  })
})
