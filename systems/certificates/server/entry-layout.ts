/** 入境货物检验检疫证明 as it is drawn for reading and download. */
import type { FormLayout } from '../../../domain/printing/layout.ts'
import { entryFamily, entrySubject } from '../declare/entry-form.ts'
import { composeLayout } from '../declare/layouts/compose.ts'

export const entryLayout: FormLayout = composeLayout(entrySubject, entryFamily, {})
