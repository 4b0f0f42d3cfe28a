import { expect, test } from 'vitest'
import { productDocuments } from '../../domain/systems/catalogue.ts'
import { productPapers } from './printouts.ts'

test('[GEN-24] every paper that a document names has its drawing', () => {
  for (const { kind, printouts } of productDocuments) for (const name of Object.keys(printouts)) expect([kind, name, Object.hasOwn(productPapers, name)]).toEqual([kind, name, true])
})
