import { describe, expect, test } from 'vitest'
import { normalisePhone, phoneKey, wrongPhone } from './telephone.ts'

describe('telephone numbers are accepted as people write them, and kept', () => {
  test.each([
    '400-820-8820',
    '(021)12345678',
    '021–12345678',
    '021-12345678转801',
    '021-12345678 转 801',
    '021-12345678-801',
    '138-0000-0000',
    '138 0000 0000',
    '13800000000',
    '+86 138 0000 0000',
    '+86-21-12345678',
    '(+86)13800000000',
    '+886-2-2345-6789',
    '+852 2345 6789',
    '0086-21-12345678-80123',
    '12360',
    '95198',
    '10086',
    '12345',
    '110',
    '8008208820',
    '12345678',
    '1234567',
    '0755-1234567',
    '+1 (415) 555-2671',
    '10000-10000000',
    '021-12345678 ext. 801',
    '021-12345678分机801',
    '021-12345678#801',
    '010-5678 1234',
  ])('%s', (raw) => {
    expect(normalisePhone(raw)).toBe(raw)
    expect(wrongPhone(raw)).toBeNull()
  })

  test.each([
    ['（０２１）１２３４５６７８', '(021)12345678'],
    [' 138\u00a00000\u200b 0000\u202c ', '138 0000 0000'],
    ['021－12345678转８０１', '021-12345678转801'],
  ])('%s is written %s', (raw, written) => expect(normalisePhone(raw)).toBe(written))

  test.each([
    '12',
    '1234',
    '123456',
    '138000',
    'abc',
    '1380000000a',
    '电话',
    '无',
    '-',
    '13800000000/13900000000',
    '1380000000013900000000',
    '(021 12345678',
    '021)12345678',
    '+',
    '138+0000+0000',
    'a@b.com',
    '转801',
  ])('%s is none', (raw) => expect(wrongPhone(raw)?.zh).toContain('请输入正确的电话号码'))

  test('abroad a service number of China is none, and six digits are enough', () => {
    expect(wrongPhone('12345', true)?.zh).toContain('请输入正确的电话号码')
    expect(wrongPhone('555123', true)).toBeNull()
  })

  test.each([
    ['400-820-8820', '4008208820'],
    ['(021) 1234-5678', '021–12345678'],
    ['+86 138-0000-0000', '13800000000'],
    ['0086 21 12345678', '+862112345678'],
    ['021-12345678转801', '021-12345678-801'],
  ])('%s and %s are one number', (one, other) => expect(phoneKey(one)).toBe(phoneKey(other)))

  test('numbers of other digits differ', () =>
    expect(phoneKey('+852 2345 6789')).not.toBe(phoneKey('2345 6789')))

  test.each([
    '+61 2 5550 1234',
    '+1 (415) 555-0132 ext 9',
    '0085225550123',
    '010-55501234',
    '00356 213456',
    '213456',
    '+44 20 7946 0958-123',
  ])('abroad %s is one', (raw) => expect(wrongPhone(normalisePhone(raw), true)).toBeNull())

  test.each(['12345678901234567', 'abc', '+', '1234', '+61 2 5550 1234 / +61 2 5550 1235'])(
    'abroad %s is none',
    (raw) => expect(wrongPhone(normalisePhone(raw), true)).not.toBeNull(),
  )
})
