import { expect, test } from 'vitest'
import { productDocuments } from './declared.ts'
import { productPapers } from './papers.ts'

test('[GEN-24] every paper that a document names has its drawing', () => {
  for (const { kind, printouts } of productDocuments)
    for (const name of Object.keys(printouts))
      expect([kind, name, Object.hasOwn(productPapers, name)]).toEqual([kind, name, true])
})
