import { expect, test } from 'vitest'
import { file, KB } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { acceptOf, wrongFile } from './file-rules.ts'

const slot = file(label('证明', 'Proof'), { types: ['pdf', 'jpg'], maxBytes: 10 * KB, maxCount: 2 })

test.each([
  ['a.pdf', 100, 0, true],
  ['A.JPEG', 100, 1, true],
  ['a.exe', 100, 0, false],
  ['pdf', 100, 0, false],
  ['a.pdf', 0, 0, false],
  ['a.pdf', 10 * KB + 1, 0, false],
  ['a.pdf', 100, 2, false],
])('[GEN-18] %s of %i bytes as file no. %i may be added: %s', (name, size, count, isRight) => {
  expect(wrongFile(slot, { name, size }, count) === null).toBe(isRight)
})

test('the file box offers the endings of the types', () => {
  expect(acceptOf(slot)).toBe('.pdf,.jpg,.jpeg,.jfif,.jpe')
})
