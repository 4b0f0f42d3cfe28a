/** Why certificates and blanks were changed, in codes of the audit log. */
import { becauseOf, chosen, generalReasons, reasonKind } from '../../../domain/general/audit-reason.ts'
import { label } from '../../../domain/kit/label.ts'
import { spoilReasons } from '../../../domain/printing/blank.ts'
import { exportCertificate } from './export-certificate.ts'

const formats = exportCertificate.fields.format.choices
const collections = exportCertificate.fields.collectBy.choices

export const certificateReasons = {
  job: reasonKind(['certificateNo', 'jobId'], ({ certificateNo, jobId }) =>
    label(`证书 ${certificateNo}，打印任务 ${jobId}`, `certificate ${certificateNo}, print job ${jobId}`),
  ),
  printJob: reasonKind(['jobId'], ({ jobId }) => label(`打印任务 ${jobId}`, `print job ${jobId}`)),
  workstation: reasonKind(['name'], ({ name }) => label(`工作站“${name}”`, `workstation "${name}"`)),
  answersFor: reasonKind(['loginName'], ({ loginName }) =>
    label(
      `原由账户 ${loginName} 打印，该账户已停用`,
      `printed by the account ${loginName}, which is disabled`,
    ),
  ),
  answersForGone: reasonKind(['loginName'], ({ loginName }) =>
    label(
      `原由账户 ${loginName} 打印，该账户的数据已不在本工作站`,
      `printed by the account ${loginName}, whose data are gone from this workstation`,
    ),
  ),
  workstationLost: reasonKind(['name', 'loginName'], ({ name, loginName }) =>
    label(
      `原由账户 ${loginName} 在工作站“${name}”打印，该工作站不能再确认`,
      `printed by the account ${loginName} at the workstation "${name}", which can answer no more`,
    ),
  ),
  journalStarted: reasonKind(['jobId'], ({ jobId }) =>
    label(
      `打印日志记载打印任务 ${jobId} 已开始打印`,
      `the print journal says that print job ${jobId} started to print`,
    ),
  ),
  spoiled: reasonKind(['reason'], ({ reason }) => chosen(spoilReasons, reason)),
  newKey: reasonKind([], () => label('更换了工作站公钥', "the workstation's key is new")),
  certificate: reasonKind(['format', 'collectBy'], ({ format, collectBy }) => {
    const [what, by] = [chosen(formats, format), chosen(collections, collectBy)]
    return label(`证书格式：${what.zh}，领证方式：${by.zh}`, `format: ${what.en}, collection: ${by.en}`)
  }),
  blankRange: reasonKind(['from', 'to', 'count'], ({ from, to, count }) =>
    label(`${from} 至 ${to}，共 ${count} 份`, `${from} to ${to}, ${count} in all`),
  ),
} as const

export const because = becauseOf({ ...generalReasons, ...certificateReasons })
