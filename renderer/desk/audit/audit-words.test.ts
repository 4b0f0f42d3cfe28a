import { describe, expect, it } from 'vitest'
import { productRegistry } from '../../../systems/declared.ts'
import { productDesks } from '../../../systems/desks.ts'
import { auditWords, codeRowState, stateCodes } from './audit-words.ts'

describe('SYNC-07 words of the audit log', () => {
  const desk = { registry: productRegistry(), systems: productDesks }

  it('name the states of what the subject is', () => {
    expect(auditWords(desk, 'blank:C22-2600000001', undefined).states['used']).toEqual({
      zh: '已使用',
      en: 'Used',
    })
    const certificate = auditWords(desk, 'S26000000001', undefined).states
    expect(stateCodes('selfPrint/printed').map((code) => certificate[code]?.en)).toEqual([
      'Self-printing',
      'Printed',
    ])
    expect(auditWords(desk, 'what:1', undefined).states).toEqual({})
  })

  it('a document moves by its own actions, everything else by those of the server', () => {
    expect(auditWords(desk, 'id', 'certificates.reprint').actions['approve']?.zh).toBe('通过')
    expect(auditWords(desk, 'account:a', undefined).actions).toMatchObject({
      logout: { en: 'Log out' },
      takeOver: {},
      contradiction: {},
    })
  })

  it('a retired row of a code table is said so in the language, its names stay', () => {
    expect(codeRowState('示例自由贸易港 · 停用 2026-11-21')).toEqual({
      zh: '示例自由贸易港 · 停用 2026-11-21',
      en: '示例自由贸易港 · retired 2026-11-21',
    })
    expect(codeRowState('停用设备 · UNUSED').en).toBe('停用设备 · UNUSED')
  })
})
