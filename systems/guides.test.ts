import { describe, expect, it } from 'vitest'
import { paperPdf } from '../typeset/forms/draw-paper.ts'
import { productGuides } from './guides.ts'

describe.each(Object.entries(productGuides))('the guide %s', (_file, guide) => {
  it('is drawn with all its characters, and the same each time', async () => {
    const [one, other] = [await paperPdf(guide), await paperPdf(guide)]
    if (!one.ok || !other.ok) throw new Error('a character is missing')
    expect(Buffer.from(one.value).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(one.value).equals(Buffer.from(other.value))).toBe(true)
  })
})
