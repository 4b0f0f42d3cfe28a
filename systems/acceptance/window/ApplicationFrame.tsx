/** Around 资质申请, 信息变更 and 机构退出: buttons where manual 000 shows them, what is filled by itself is not shown twice, and where the list is. */
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../renderer/kit/form/form-frame.ts'
import { CoveragePanel } from './CoveragePanel.tsx'
import { CertificateWidget } from './offered.tsx'
import { ScopeTool } from './ScopeTool.tsx'
import { titles } from './words.ts'

const hooks: FormHooks = {
  buttons: { handIn: 'right' },
  factsAfter: 'publishedOn',
  hidden: ['recordVersion'],
  choosesFileType: true,
  rowsTools: { scope: ScopeTool },
  rowsPanels: { scope: CoveragePanel },
  widgets: { 'scope.certNo': CertificateWidget },
  leadsTo: [
    { title: titles.agency, address: { page: 'acceptance/agency' } },
    { title: titles.applications, address: { page: 'acceptance/applications' } },
  ],
}

export default function ApplicationFrame({ children }: FormFrameProps) {
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
