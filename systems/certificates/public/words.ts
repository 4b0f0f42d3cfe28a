/** Words of 免登录查询 and the mobile pages, as manual 002 has them (6.2, 6.4). */
import { label } from '../../../domain/kit/label.ts'

export const say = {
  conditions: label('查询条件', 'Conditions'),
  direction: label('出入境类型', 'Direction'),
  entry: label('入境', 'Entry'),
  export: label('出境', 'Export'),
  certificateNo: label('证书编号', 'Certificate no.'),
  enterNo: label('请输入证书编号', 'Enter the certificate number'),
  queryCode: label('查询码', 'Query code'),
  enterCode: label('请输入查询码', 'Enter the query code'),
  query: label('查询', 'Query'),
  querying: label('正在查询…', 'Querying …'),
  reset: label('重置', 'Reset'),
  hint: label(
    '（提示：证书编号、查询码、验证码必填）',
    '(Certificate number, query code and captcha are required)',
  ),
  nothing: label(
    '没有查到证书，请核对出入境类型、证书编号和查询码',
    'Nothing was found: check direction, number and query code',
  ),
  result: label('查询结果', 'Query result'),
  kind: label('证书类别名称', 'Certificate category'),
  issueDate: label('签证日期', 'Date of issue'),
  state: label('证书状态', 'Certificate status'),
  actions: label('操作', 'Actions'),
  valid: label('有效', 'Valid'),
  invalid: label('无效', 'Invalid'),
  preview: label('预览', 'Preview'),
  closePreview: label('收起预览', 'Close the preview'),
  pdf: label('下载PDF证书', 'Download the PDF'),
  qr: label('下载二维码', 'Download the QR code'),
  pdfOff: label('仅入境证书有效时可下载', 'Only a valid entry certificate can be downloaded'),
  again: label('重新查询', 'Query again'),
  sample: label('示例版式，仅供查阅。', 'A sample layout, for reading only.'),
} as const
