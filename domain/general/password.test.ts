import { describe, expect, it } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { PASSWORD_MIN, wrongPassword } from './password.ts'

describe('GEN-01 new passwords', () => {
  it.each([
    'password',
    '12345678',
    'Password2026',
    'P@ssw0rd2026!',
    'woaini1314',
    'woaini5201314',
    'a123456',
    'qwe123',
    'qwe123456789',
    '1q2w3e4r5t',
    'abcdefghijkl',
    '9876543210',
    'aaaaaaaaaaaa',
    'abababababab',
    'admin123456',
    'Admin@123456',
    'haiguan2026',
    'HaiGuan@2026',
    '5201314520',
    '１２３４５６７８９０',
    'qwertyuiop123',
    'test123test123',
    'letmein2026',
  ])('%s is refused', (password) => {
    expect(wrongPassword(password, 'hengfeng')).not.toBeNull()
  })

  it.each([
    ['hengfeng', 'Hengfeng-7315'],
    ['sill', 'Sill@2026'],
    ['sill', 'Sill@2026-desk'],
    ['yuanyang', 'my-YUANYANG-word'],
    ['zhao3', 'w-3oahz-harbour'],
  ])('of %s: %s holds the name or is short', (loginName, password) => {
    expect(wrongPassword(password, loginName)).not.toBeNull()
  })

  it.each([
    'Sill-demo-2026',
    'Another-2026',
    'Another-2026-word',
    '三号码头 白鹭 七点半',
    'harbour crane 41',
    'tR7#kq9Lm2x',
  ])('%s is taken', (password) => {
    expect(wrongPassword(password, 'hengfeng')).toBeNull()
  })

  it('the list is of some hundred, and nothing in it would pass', () => {
    expect(commonPasswords.size).toBeGreaterThan(400)
    expect([...commonPasswords].filter((password) => wrongPassword(password, 'nobody') === null)).toEqual([])
    expect([...commonPasswords].filter((password) => password !== password.toLowerCase())).toEqual([])
    expect(PASSWORD_MIN).toBeGreaterThanOrEqual(10)
  })
})
