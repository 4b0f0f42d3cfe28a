/**
 * Certificate formats of 《“云签发”证书种类》 (GACC, trial from 2023-04-10): all 23 rows. `seq` is the row number of the annex and the
 * permanent id here, because one format number stands for several certificates.
 */
import type { BlankKind } from '../../../domain/printing/blank-kinds.ts'

export interface CertificateFormat {
  readonly seq: string
  readonly blankKind: BlankKind
  readonly kindZh: string
  readonly nameZh: string
  readonly nameEn: string
  readonly language: 'zh' | 'en' | 'zh-en'
  readonly appliesTo: string
}

const format = (
  seq: string,
  blankKind: BlankKind,
  kindZh: string,
  nameZh: string,
  nameEn: string,
  language: CertificateFormat['language'],
  appliesTo: string,
): CertificateFormat => ({ seq, blankKind, kindZh, nameZh, nameEn, language, appliesTo })

export const certificateFormats: readonly CertificateFormat[] = [
  format('01', 'C1-1', '品质证书', 'C1-1检验证书-品质证书（英文证）', 'Inspection Certificate', 'en', '通用'),
  format('02', 'C1-1', '其他证书', 'C1-1检验证书-通用（英文证）', 'Inspection Certificate', 'en', '通用'),
  format('03', 'C1-1', '重量证书', 'C1-1检验证书-重量证书（英文证）', 'Inspection Certificate', 'en', '通用'),
  format('04', 'C2-1', '卫生证书', 'C2-1卫生证书-通用（英文证）', 'Sanitary Certificate', 'en', '通用'),
  format('05', 'C2-1', '卫生证书', 'C2-1卫生证书-通用（中文证）', 'Sanitary Certificate', 'zh', '通用'),
  format('06', 'C2-1', '卫生证书', 'C2-1卫生证书-通用（中英文证）', 'Sanitary Certificate', 'zh-en', '通用'),
  format('07', 'C2-2', '健康证书', 'C2-2健康证书-通用（中英文证）', 'Health Certificate', 'zh-en', '通用'),
  format('08', 'C2-2', '健康证书', 'C2-2健康证书-通用（英文证）', 'Health Certificate', 'en', '通用'),
  format(
    '09',
    'C3-1',
    '兽医卫生证书',
    'C3-1兽医（卫生）证书-供港澳冰鲜、冷冻水产品及其制品（中文证）',
    'Veterinary (Health) Certificate',
    'zh',
    '中国香港',
  ),
  format(
    '10',
    'C3-1',
    '兽医卫生证书',
    'C3-1兽医（卫生）证书-输日本热加工禽肉（英文证）',
    'Veterinary (Health) Certificate',
    'en',
    '日本',
  ),
  format(
    '11',
    'C3-1',
    '兽医卫生证书',
    'C3-1兽医（卫生）证书-输日本熟制偶蹄肉类制品（英文证）',
    'Veterinary (Health) Certificate',
    'en',
    '日本',
  ),
  format(
    '12',
    'C3-1',
    '兽医卫生证书',
    'C3-1兽医（卫生）证书-通用（中文证）',
    'Veterinary (Health) Certificate',
    'zh',
    '通用',
  ),
  format(
    '13',
    'C3-1',
    '兽医卫生证书',
    'C3-1兽医（卫生）证书-通用（中英文证）',
    'Veterinary (Health) Certificate',
    'zh-en',
    '通用',
  ),
  format(
    '14',
    'C3-1',
    '兽医卫生证书',
    'C3-1兽医（卫生）证书-通用（英文证）',
    'Veterinary (Health) Certificate',
    'en',
    '通用',
  ),
  format(
    '15',
    'C4-1',
    '动物卫生证书',
    'C4-1动物卫生证书-输韩国水生动物（英文证）',
    'Animal Health Certificate',
    'en',
    '韩国',
  ),
  format(
    '16',
    'C4-1',
    '动物卫生证书',
    'C4-1动物卫生证书-通用（英文证）',
    'Animal Health Certificate',
    'en',
    '通用',
  ),
  format(
    '17',
    'C4-1',
    '动物卫生证书',
    'C4-1动物卫生证书-通用（中文证）',
    'Animal Health Certificate',
    'zh',
    '通用',
  ),
  format(
    '18',
    'C4-1',
    '动物卫生证书',
    'C4-1动物卫生证书-通用（中英文证）',
    'Animal Health Certificate',
    'zh-en',
    '通用',
  ),
  format(
    '19',
    'C5-1',
    '植物检疫证书',
    'C5-1植物检疫证书-通用（英文证）',
    'Phytosanitary Certificate',
    'en',
    '通用',
  ),
  format(
    '20',
    'C5-1',
    '植物检疫证书',
    'C5-1植物检疫证书-通用（中英文证）',
    'Phytosanitary Certificate',
    'zh-en',
    '通用',
  ),
  format(
    '21',
    'C7-1',
    '熏蒸/消毒证书',
    'C7-1熏蒸/消毒证书-通用（英文证）',
    'Fumigation/Disinfection Certificate',
    'en',
    '通用',
  ),
  format(
    '22',
    'C7-1',
    '熏蒸/消毒证书',
    'C7-1熏蒸/消毒证书-通用（中英文证）',
    'Fumigation/Disinfection Certificate',
    'zh-en',
    '通用',
  ),
  format(
    '23',
    'Ce-1',
    '空白证书',
    'Ce-1空白证书-恶喹酸证书-日本-鳗鱼产品（英文证）',
    'Certificate',
    'en',
    '日本',
  ),
]

const bySeq = new Map(certificateFormats.map((entry) => [entry.seq, entry]))

/** The format with this `seq`, or undefined. */
export function certificateFormat(seq: string): CertificateFormat | undefined {
  return bySeq.get(seq)
}

/** What tells formats of one English name apart; the others are general. */
const variants: Readonly<Record<string, string>> = {
  '01': 'quality',
  '03': 'weight',
  '09': 'chilled and frozen aquatic products to Hong Kong and Macao',
  '10': 'heat-processed poultry meat to Japan',
  '11': 'cooked cloven-hoofed meat products to Japan',
  '15': 'aquatic animals to Korea',
  '23': 'oxolinic acid, eel products to Japan',
}
const languages = { zh: 'Chinese', en: 'English', 'zh-en': 'Chinese and English' } as const

/** As distinct in English as the name is in Chinese; what tells it apart comes first, where a narrow column does not cut it off: `C2-1 general, Chinese: Sanitary Certificate`. */
export const formatNameEn = ({ seq, blankKind, nameEn, language }: CertificateFormat): string =>
  `${blankKind} ${variants[seq] ?? 'general'}, ${languages[language]}: ${nameEn}`
