/** Words of 未确认的打印; no manual names it. */
import { label } from '../../../domain/kit/label.ts'

export const openPrintWords = {
  title: label('未确认的打印', 'Prints without a result'),
  about: label(
    '打印结果由企业在原工作站确认。仅当原工作站已不能使用（如硬盘损坏、系统重装）时，才由海关登记。',
    'The result is given by the enterprise at the workstation. Only where that can be used no more (a broken disk, a new system) does customs record it.',
  ),
  holder: label('申领单位', 'Holder'),
  certificate: label('证书编号', 'Certificate no.'),
  blanks: label('空白单证编号', 'Blank no.'),
  since: label('开始打印', 'Started'),
  where: label('工作站 / 账户', 'Workstation / account'),
  heard: label('最近上报日志', 'Journal last received'),
  never: label('从未上报', 'Never'),
  told: label('日志记载', 'The journal says'),
  nothing: label('无', 'Nothing'),
  record: label('登记结果', 'Record the result'),
  tooEarly: label(
    '原工作站仍可能执行这次打印，最早登记时间：',
    'It may still be carried out there; not before ',
  ),
  search: label('查询', 'Query'),
  searchHint: label('证书编号、空白单证编号或企业名称', 'Certificate, blank or enterprise'),
  done: label('已登记', 'Recorded'),
  printed: label('已打印，纸面完好', 'Printed, the sheet is good'),
  spoiled: label('未打印或已损坏，空白单证作废', 'Not printed or damaged: the form is void'),
  result: label('打印结果', 'Result of printing'),
  reason: label('作废原因', 'Reason for voiding'),
  grounds: label('登记依据', 'Grounds'),
  groundsHint: label('如：企业来函、查验纸面', 'A letter of the enterprise, the sheet itself'),
  voidWarning: label(
    '空白单证作废后不能再用，证书可用其他空白单证重新打印。请先确认原工作站的打印队列中没有等待的任务。登记后不能撤销。',
    'A void form can never be used; the certificate can be printed again onto another. First make sure that nothing waits in the print queue of that workstation. This cannot be undone.',
  ),
  printedWarning: label(
    '证书将记为已打印，再次打印须申请自助重打。登记后不能撤销。',
    'The certificate becomes printed; to print it again a reprint has to be applied for. This cannot be undone.',
  ),
} as const
