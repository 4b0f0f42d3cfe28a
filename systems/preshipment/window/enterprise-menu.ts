/** 企业端, in the order and the words of manual 001. */
import type { MenuEntry } from '../../../renderer/shell/pages.ts'

export const enterpriseMenu: readonly MenuEntry[] = []
