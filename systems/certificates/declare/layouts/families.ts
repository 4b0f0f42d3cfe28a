/** Which places each kind of form has, top to bottom, at most two in a row. 示例版式: the real forms are not public. */
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { BlankKind } from '../../../../domain/printing/blank-kinds.ts'
import type { Cell } from './cell.ts'
import { cells as c } from './cells.ts'

export interface Family {
  readonly rows: readonly (readonly [Cell] | readonly [Cell, Cell])[]
  /** Printed above the running text. */
  readonly body: Label
  /** A group of rows under its own heading, below the text: treatments. */
  readonly foot?: { readonly heading: Label; readonly rows: Family['rows'] }
}

const parties: Family['rows'] = [[c.consignor], [c.consignee]]
const treatmentRows: Family['rows'] = [
  [c.treatmentDate, c.treatment],
  [c.chemical, c.concentration],
  [c.durationTemperature],
]

export const families: { readonly [Kind in Exclude<BlankKind, 'XY'>]: Family } = {
  'C1-1': {
    rows: [
      ...parties,
      [c.goods],
      [c.quantity, c.weight],
      [c.packages, c.marks],
      [c.conveyance, c.inspectionDate],
    ],
    body: label('检验结果', 'Results of inspection'),
  },
  'C2-1': {
    rows: [
      ...parties,
      [c.goods],
      [c.packages, c.packaging],
      [c.weight, c.marks],
      [c.origin, c.destination],
      [c.conveyance, c.dispatchDate],
      [c.establishment, c.establishmentNo],
    ],
    body: label('证明', 'Certification'),
  },
  'C2-2': {
    rows: [
      ...parties,
      [c.goods],
      [c.packages, c.packaging],
      [c.weight, c.marks],
      [c.origin, c.destination],
      [c.conveyance, c.dispatchDate],
      [c.establishment, c.establishmentNo],
    ],
    body: label('兹证明', 'This is to certify that'),
  },
  'C3-1': {
    rows: [
      ...parties,
      [c.goods],
      [c.packages, c.packaging],
      [c.weight, c.marks],
      [c.origin, c.destination],
      [c.conveyance, c.dispatchDate],
      [c.establishment, c.establishmentNo],
      [c.inspectionDate],
    ],
    body: label('官方兽医证明', 'Veterinary certification'),
  },
  'C4-1': {
    rows: [
      ...parties,
      [c.animals],
      [c.quantity, c.weight],
      [c.origin, c.destination],
      [c.conveyance, c.dispatchDate],
      [c.entryPoint, c.inspectionDate],
      [c.establishment, c.establishmentNo],
    ],
    body: label('动物卫生证明', 'Animal health certification'),
  },
  'C5-1': {
    rows: [
      ...parties,
      [c.plantGoods],
      [c.botanicalName, c.quantity],
      [c.packages, c.packaging],
      [c.marks, c.conveyance],
      [c.origin, c.destination],
      [c.entryPoint, c.inspectionDate],
    ],
    body: label('植物检疫证明及附加声明', 'Certification and additional declaration'),
    foot: {
      heading: label('杀虫和/或灭菌处理', 'Disinfestation and/or disinfection treatment'),
      rows: treatmentRows,
    },
  },
  'C7-1': {
    rows: [
      ...parties,
      [c.goods],
      [c.quantity, c.weight],
      [c.packages, c.packaging],
      [c.marks, c.conveyance],
      [c.origin, c.destination],
    ],
    body: label('熏蒸/消毒证明', 'Fumigation/disinfection certification'),
    foot: { heading: label('熏蒸/消毒处理情况', 'Particulars of treatment'), rows: treatmentRows },
  },
  'Ce-1': {
    rows: [
      ...parties,
      [c.goods],
      [c.packages, c.weight],
      [c.conveyance, c.dispatchDate],
      [c.establishment, c.establishmentNo],
    ],
    body: label('证明内容', 'Certification'),
  },
}
