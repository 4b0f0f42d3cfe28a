/** The papers of this system besides 打印申请单; the paper half draws each, exhaustively. */
import { label } from '../../../domain/kit/label.ts'

export const registrationPrintouts = {
  infoForm: label('打印《报关单位备案信息表》', 'Print the filing information form'),
} as const
