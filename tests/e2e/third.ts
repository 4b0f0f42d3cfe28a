/** Tests of forms that have everything: the product with the sample documents of `tests/fixtures` in its catalogue. */
import { buildThirdWindow } from '../support/stack/third-window.ts'
import { testsWith } from './other.ts'

export { expect } from './other.ts'
export const test = testsWith(buildThirdWindow)
