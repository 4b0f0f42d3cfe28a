/** What the forms of agencies let choose from. Product categories: 重点旧机电产品 under import licence, 2013 edition. */
import { label } from '../../../domain/kit/label.ts'

export const ownerships = {
  sole: label('独资', 'Sole proprietorship'),
  joint: label('合资', 'Joint venture'),
  cooperative: label('合作', 'Co-operation'),
  shares: label('股份', 'Joint stock'),
  public: label('公立机构', 'Public institution'),
  other: label('其他', 'Other'),
} as const

export const productCategories = {
  chemical: label('化工设备', 'Chemical equipment'),
  smelting: label('金属冶炼设备', 'Metal smelting equipment'),
  construction: label('工程机械类', 'Construction machinery'),
  lifting: label('起重运输设备', 'Lifting and conveying equipment'),
  paper: label('造纸设备', 'Paper-making equipment'),
  electric: label('电力、电气设备', 'Power and electrical equipment'),
  food: label('食品加工及包装设备', 'Food processing and packaging equipment'),
  agricultural: label('农业机械类', 'Agricultural machinery'),
  printing: label('印刷机械类', 'Printing machinery'),
  textile: label('纺织机械类', 'Textile machinery'),
  ships: label('船舶类', 'Ships'),
  drums: label('矽鼓', 'Toner drums'),
  other: label('其他', 'Other'),
} as const

export const standards = {
  iso17020: label('ISO/IEC 17020', 'ISO/IEC 17020'),
  iso17025: label('ISO/IEC 17025', 'ISO/IEC 17025'),
  iso9001: label('ISO 9001', 'ISO 9001'),
  other: label('其他', 'Other'),
} as const
