import { lazy } from 'react'
import type { Portal } from '../../../../renderer/login/portal.ts'
import { label } from '../../../../domain/kit/label.ts'

export const exemptionPortal: Portal = {
  title: label('CCC免办', 'CCC exemption'),
  component: lazy(async () => ({ default: (await import('./EntryPages.tsx')).EntryPages })),
}
