/** Around 资质申请, 信息变更 and 机构退出: what is filled by itself is not shown twice, and where the list is. */
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../renderer/kit/form/form-frame.ts'
import { titles } from './words.ts'

const hooks: FormHooks = {
  factsAfter: 'publishedOn',
  hidden: ['recordVersion'],
  leadsTo: [
    { title: titles.agency, address: { page: 'acceptance/agency' } },
    { title: titles.applications, address: { page: 'acceptance/applications' } },
  ],
}

export default function ApplicationFrame({ children }: FormFrameProps) {
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
