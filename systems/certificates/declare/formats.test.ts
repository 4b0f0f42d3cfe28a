import { expect, test } from 'vitest'
import { certificateFormats, formatNameEn } from './formats.ts'

test('[GEN-23] each format has an English name of its own, as it has a Chinese one', () => {
  expect(new Set(certificateFormats.map(({ nameZh }) => nameZh)).size).toBe(certificateFormats.length)
  expect(new Set(certificateFormats.map(formatNameEn)).size).toBe(certificateFormats.length)
})
