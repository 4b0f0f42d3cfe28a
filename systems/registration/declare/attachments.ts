/** Attachments of manual 003, 5.1.1.6 and 图 5-17. What is required when is in `requirements.ts`. */
import { file, MB } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'

const SCAN = label(
  '仅可上传图片（*.jpg;*.jpeg;*.gif;*.png）格式、电子文档（*.pdf）格式，单个文件大小不能超过4M',
  'Pictures (jpg, jpeg, gif, png) and PDF only, at most 4 MB a file',
)

const scan = (zh: string, en: string) =>
  file(label(zh, en), { types: ['jpg', 'gif', 'png', 'pdf'], maxBytes: 4 * MB, hint: SCAN })

export const filingAttachments = {
  infoForm: scan('报关单位备案信息表', 'Filing information form'),
  expressLicence: scan('快递业务经营许可证', 'Courier licence'),
  /** One place for both: a bank gives the one, everybody else the other. */
  paymentLicence: scan(
    '金融许可证（银行机构）或支付业务许可证（非银行机构）',
    'Financial licence (banks) or payment licence (others)',
  ),
}

export const cancellationAttachments = {
  letter: file(label('注销申请书', 'Letter of application'), {
    types: ['jpg', 'gif', 'png', 'bmp', 'doc', 'docx', 'pdf'],
    maxBytes: 4 * MB,
    hint: label(
      '只可上传后缀名为.jpg|.jpeg|.gif|.png|.bmp|.doc|.docx|.pdf文件，单个文件大小不能超过4M',
      'jpg, jpeg, gif, png, bmp, doc, docx and pdf only, at most 4 MB a file',
    ),
  }),
}
