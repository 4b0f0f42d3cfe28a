/** Every paper that a document of the product names in `printouts`. A name is one drawing, whichever documents use it. */
import { registrationPrintouts } from './registration/printouts.ts'

export const productPrintouts = { ...registrationPrintouts } as const

export type PrintoutName = keyof typeof productPrintouts

export const isPrintoutName = (name: string): name is PrintoutName => Object.hasOwn(productPrintouts, name)
