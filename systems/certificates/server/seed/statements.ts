/** What the demonstration certificates certify, in both languages, per kind of form. Invented wording, marked 示例. */
import type { BlankKind } from '../../../../domain/printing/blank-kinds.ts'
import type { Label } from '../../../../domain/kit/label.ts'

type Statements = readonly [Label, ...Label[]]
const both = (zh: string, en: string): Label => ({ zh, en })

const foods: Statements = [
  both(
    '上述货物经检验检疫，符合中国食品卫生要求，适合人类食用。（示例）',
    'The above goods have been inspected and quarantined, comply with the food hygiene requirements of China and are fit for human consumption. (Sample)',
  ),
  both(
    '该批产品在卫生条件下生产、加工、包装和储存，未发现致病菌，重金属及农药残留符合规定。（示例）',
    'The products were produced, processed, packed and stored under sanitary conditions; no pathogenic bacteria were found, and heavy metals and pesticide residues are within the limits. (Sample)',
  ),
]

export const statementsOf: { readonly [Kind in Exclude<BlankKind, 'XY'>]: Statements } = {
  'C1-1': [
    both(
      '按照合同规定抽取代表性样品进行检验，结果如下：外观无缺陷，规格符合要求，水分 12.5 %，杂质 0.3 %。结论：本批货物符合合同要求。（示例）',
      'Representative samples were drawn at random in accordance with the contract and inspected with the following results: appearance free from defects, specification conforming, moisture 12.5 %, impurities 0.3 %. Conclusion: the goods conform to the contract. (Sample)',
    ),
    both(
      '经衡器过磅，净重与报检重量相符，衡器在检定有效期内。（示例）',
      'The goods were weighed on verified scales; the net weight agrees with the weight declared. (Sample)',
    ),
  ],
  'C2-1': foods,
  'C2-2': foods,
  'C3-1': [
    both(
      '兹证明：一、该产品来自非疫区、经注册的企业；二、动物经宰前宰后检验，未发现传染病；三、产品在卫生条件下加工，适合人类食用。（示例）',
      'I, the undersigned official veterinarian, certify that: 1. the products come from a registered establishment in a non-epidemic area; 2. the animals passed ante- and post-mortem inspection and showed no sign of infectious disease; 3. the products were processed under sanitary conditions and are fit for human consumption. (Sample)',
    ),
    both(
      '本批水产品来自备案养殖场，经检测未检出氯霉素、孔雀石绿及硝基呋喃类代谢物。（示例）',
      'The aquatic products come from registered farms; chloramphenicol, malachite green and nitrofuran metabolites were not detected. (Sample)',
    ),
  ],
  'C4-1': [
    both(
      '上述动物经临床检查健康，无传染病和寄生虫病临床症状，来自过去十二个月内无规定疫病的饲养场，适合运输。（示例）',
      'The animals described above were clinically examined and found healthy and free from any clinical sign of infectious or parasitic disease; they come from premises free from the listed diseases during the past twelve months and are fit to travel. (Sample)',
    ),
  ],
  'C5-1': [
    both(
      '兹证明上述植物、植物产品已经按照规定程序进行检查和检验，未发现输入国（地区）规定的检疫性有害生物，并且基本不带有其他有害生物。（示例）',
      'This is to certify that the plants or plant products described above have been inspected and tested according to appropriate procedures and are considered to be free from the quarantine pests specified by the importing country/region and practically free from other injurious pests. (Sample)',
    ),
  ],
  'C7-1': [
    both(
      '兹证明上述货物已按下列方式进行熏蒸/消毒处理，处理期间条件符合要求。（示例）',
      'This is to certify that the goods described above have been treated by fumigation/disinfection as stated below under the conditions required. (Sample)',
    ),
  ],
  'Ce-1': [
    both(
      '经检测，本批鳗鱼产品中恶喹酸残留量未检出（检出限 0.01 mg/kg）。（示例）',
      'Oxolinic acid was not detected in this lot of eel products (limit of detection 0.01 mg/kg). (Sample)',
    ),
  ],
}

const points: Statements = [
  both(
    '产品来自主管部门监管并注册的企业，企业建立并运行食品安全管理体系。',
    'the products come from an establishment registered and supervised by the competent authority, which runs a food safety management system;',
  ),
  both(
    '原料可追溯至养殖场或种植基地，使用的投入品均有记录。',
    'the raw material is traceable to its farm, and all inputs used are on record;',
  ),
  both(
    '加工用水符合饮用水标准，每季度由有资质的实验室检测。',
    'the processing water meets the standard for drinking water and is tested quarterly by a qualified laboratory;',
  ),
  both(
    '加工人员持有效健康证明，并接受卫生培训。',
    'the staff hold valid health certificates and are trained in hygiene;',
  ),
  both(
    '产品中心温度在规定时间内达到要求，并有自动记录。',
    'the core temperature was reached within the time laid down and was recorded automatically;',
  ),
  both(
    '成品经微生物、重金属、农药残留和兽药残留检测，结果均符合要求。',
    'the finished products were tested for micro-organisms, heavy metals, pesticide and veterinary drug residues, all with satisfactory results;',
  ),
  both(
    '包装材料首次使用、清洁卫生，标识与货物一致。',
    'the packaging is new and clean, and its marks correspond to the goods;',
  ),
  both(
    '储存和运输全程温度受控，运输工具装载前经检查适载。',
    'temperature was controlled throughout storage and transport, and the conveyance was found fit before loading;',
  ),
]

/** A statement of `count` numbered points, long enough for continuation sheets when `count` is large. */
export function longStatement(count: number): Label {
  const numbered = (pick: (point: Label) => string) =>
    Array.from(
      { length: count },
      (_, index) => `${index + 1}. ${pick(points[index % points.length] ?? points[0])}`,
    ).join('\n')
  return both(
    `兹证明（示例）：\n${numbered((point) => point.zh)}`,
    `It is certified (sample) that:\n${numbered((point) => point.en)}`,
  )
}
