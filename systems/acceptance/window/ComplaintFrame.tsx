/** Around a complaint: where its status stands. */
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../renderer/kit/form/form-frame.ts'
import { AgencyNameWidget } from './offered.tsx'
import { titles } from './words.ts'

const hooks: FormHooks = {
  factsAfter: 'complainedBy',
  facts: ['state'],
  buttons: { save: 'none', handIn: 'right' },
  widgets: { agencyName: AgencyNameWidget },
  leadsTo: [{ title: titles.complaints, address: { page: 'acceptance/complaints' } }],
}

export default function ComplaintFrame({ children }: FormFrameProps) {
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
