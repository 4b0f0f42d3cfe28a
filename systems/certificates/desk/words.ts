/** Words of the desk's pages of certificates and blanks; no manual names them. */
import { label } from '../../../domain/kit/label.ts'
import { deskWords } from '../../../renderer/desk/words.ts'

export const issuingWords = {
  tenant: deskWords.tenant,
  done: deskWords.done,
  issuing: label('签发', 'Issue'),
  issueCertificate: label('签发出境证书', 'Issue a certificate'),
  issueBlanks: label('发放空白单证', 'Issue blank forms'),
  certificates: label('出境证书', 'Export certificates'),
  blanks: label('空白单证', 'Blank forms'),
  ledger: label('空白单证台账', 'Ledger of blank forms'),
  count: label('数量', 'Quantity'),
  items: label('货物明细', 'Items'),
  addItem: label('增加一行', 'Add a row'),
  issued: label('已发放', 'Blanks issued'),
  difference: label('差异', 'Difference'),
  balanced: label('平衡', 'balances'),
  stock: label('库存', 'Stock'),
  low: label('库存偏低', 'low stock'),
  holder: label('申领单位', 'Holder of the blank'),
  kind: label('单证种类', 'Kind of blank'),
} as const
