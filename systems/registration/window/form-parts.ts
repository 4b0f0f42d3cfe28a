/** What the forms of filing, change and cancellation share (manual 003, 2.3.1 and 图 2-1). */
import type { FormHooks } from '../../../renderer/kit/form/form-frame.ts'
import { titles } from './words.ts'

export const formParts: FormHooks = {
  factsAfter: 'applicationNo',
  attachmentsBySlot: true,
  leadsTo: [
    { title: titles.applications, address: { page: 'registration/applications' } },
    { title: titles.records, address: { page: 'registration/records' } },
  ],
}
