import { expect, test } from 'vitest'
import { productDocuments } from './catalogue.ts'
import { isPrintoutName } from './printouts.ts'

test('[GEN-24] every paper that a document names is one of the product', () => {
  for (const { kind, printouts } of productDocuments) for (const name of Object.keys(printouts)) expect([kind, name, isPrintoutName(name)]).toEqual([kind, name, true])
})
