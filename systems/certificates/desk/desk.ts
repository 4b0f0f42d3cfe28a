/** 检验检疫电子证书 at the desk: issuing certificates and blanks, the ledger, and what the audit log says of them. */
import { label } from '../../../domain/kit/label.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { blankStates } from '../../../domain/printing/blank.ts'
import { blankForm } from '../declare/blank-form.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import { certificateReasons } from '../declare/reasons.ts'
import { systemTitle } from '../declare/title.ts'
import { labelsOf, type SystemDesk, type Words } from '../../../renderer/desk/system-desk.ts'
import { IssueBlanksPage } from './IssueBlanksPage.tsx'
import { IssueCertificatePage } from './IssueCertificatePage.tsx'
import { LedgerPage } from './LedgerPage.tsx'
import { openPrintWords } from './open-print-words.ts'
import { OpenPrintsPage } from './OpenPrintsPage.tsx'
import { issuingWords as say } from './words.ts'

/** Of a print job at the server. */
const jobStates: Words = { released: label('已释放', 'Released'), expired: label('已到期', 'Expired') }

/** A certificate is written as its 领证方式 and 打印状态 too. */
function certificateStates({ records }: Registry): Words {
  const certificate = records.get(exportCertificate.kind)
  if (!certificate) return {}
  const choices = ['collectBy', 'printStatus']
    .map((name) => certificate.fields[name])
    .flatMap((field) => (field?.kind === 'choice' ? Object.entries(field.choices) : []))
  return { ...labelsOf(certificate.states), ...Object.fromEntries(choices) }
}

export const certificatesDesk: SystemDesk = {
  system: 'certificates',
  title: systemTitle,
  groups: [
    {
      title: say.issuing,
      entries: [
        { title: say.issueCertificate, route: { page: 'issue-certificate' } },
        { title: say.certificates, route: { page: 'list', collection: exportCertificate.kind } },
        { title: say.issueBlanks, route: { page: 'issue-blanks' } },
        { title: say.blanks, route: { page: 'list', collection: blankForm.kind } },
        { title: say.ledger, route: { page: 'ledger' } },
        { title: openPrintWords.title, route: { page: 'open-prints' } },
      ],
    },
  ],
  pages: {
    'issue-certificate': IssueCertificatePage,
    'issue-blanks': IssueBlanksPage,
    ledger: LedgerPage,
    'open-prints': OpenPrintsPage,
  },
  audit: {
    reasons: certificateReasons,
    actions: {
      issue: label('签发', 'Issue'),
      reserve: label('预留', 'Reserve'),
      commit: label('开始打印', 'Start printing'),
      settle: label('确认打印结果', 'Confirm the result'),
      release: label('释放', 'Release'),
      expire: label('到期', 'Expire'),
      writeOff: label('作废登记', 'Write off'),
      handOver: label('转由其他账户确认', 'Another account answers'),
      answerFor: label('海关登记打印结果', 'Customs recorded the result'),
      takeOver: label('按打印日志补记', 'Taken over from the print journal'),
      contradiction: label('打印日志与记录不符', 'The journal contradicts the record'),
      allowReprint: label('允许重打', 'Allow a reprint'),
      collectOnsite: label('改为现场出证', 'Change to on-site issuance'),
      register: label('登记工作站', 'Register the workstation'),
      update: label('更新工作站', 'Update the workstation'),
    },
    states: {
      '': certificateStates,
      blank: () => ({ ...labelsOf(blankStates), ...jobStates }),
      blanks: () => labelsOf(blankStates),
    },
  },
}
