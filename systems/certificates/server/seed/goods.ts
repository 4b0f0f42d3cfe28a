/** What the demonstration certificates are about, per kind of form. */
import type { BlankKind } from '../../../../domain/printing/blank-kinds.ts'

export interface Goods {
  readonly zh: string
  readonly en: string
  readonly spec: string
  readonly packZh: string
  readonly packEn: string
  /** Kilograms in one package; 0 for live animals, which are counted. */
  readonly kgEach: number
  readonly botanicalName?: string
}

type GoodsList = readonly [Goods, ...Goods[]]
const carton = { packZh: '纸箱', packEn: 'Cartons' }
const bag = { packZh: '编织袋', packEn: 'Woven bags' }
const goods = (
  zh: string,
  en: string,
  spec: string,
  kgEach: number,
  pack: { packZh: string; packEn: string },
  botanicalName?: string,
): Goods => ({ zh, en, spec, kgEach, ...pack, ...(botanicalName === undefined ? {} : { botanicalName }) })

const foods: GoodsList = [
  goods('蘑菇罐头', 'Canned mushrooms', '24 × 400 g', 12, carton),
  goods('速冻菠菜', 'Frozen spinach', '10 × 1 kg', 10, carton),
  goods('绿茶', 'Green tea', '40 × 250 g', 11, carton),
  goods('洋槐蜂蜜', 'Acacia honey', '12 × 500 g', 8, carton),
  goods('酿造酱油', 'Brewed soy sauce', '12 × 500 ml', 9, carton),
  goods('苏打饼干', 'Soda crackers', '30 × 200 g', 7, carton),
  goods('龙口粉丝', 'Longkou vermicelli', '50 × 200 g', 11, carton),
]

export const goodsOf: { readonly [Kind in Exclude<BlankKind, 'XY'>]: GoodsList } = {
  'C1-1': [
    goods('日用陶瓷餐具', 'Porcelain tableware for daily use', '16 pcs/set', 18, carton),
    goods('全棉坯布', 'Grey cotton fabric', '40S × 40S', 25, bag),
    goods('煅烧铝矾土', 'Calcined bauxite', 'Al2O3 ≥ 85 %', 1000, { packZh: '集装袋', packEn: 'Jumbo bags' }),
    goods('粳米', 'Round grain rice', 'Broken ≤ 5 %', 50, bag),
    goods('松香', 'Gum rosin', 'WW grade', 225, { packZh: '铁桶', packEn: 'Iron drums' }),
  ],
  'C2-1': foods,
  'C2-2': foods,
  'C3-1': [
    goods('冻罗非鱼片', 'Frozen tilapia fillets', '142–198 g', 10, carton),
    goods('冻虾仁', 'Frozen peeled shrimps', '31/40', 10, carton),
    goods('热加工鸡肉', 'Heat-processed chicken meat', '12 × 1 kg', 12, carton),
    goods('熟制猪肉制品', 'Cooked pork products', '20 × 500 g', 10, carton),
    goods('烤鳗', 'Roasted eel', '40P', 10, carton),
    goods('冰鲜大黄鱼', 'Chilled large yellow croaker', '400–500 g', 8, {
      packZh: '泡沫箱',
      packEn: 'Foam boxes',
    }),
  ],
  'C4-1': [
    goods(
      '活泥鳅',
      'Live loaches',
      '10–20 g',
      15,
      { packZh: '充氧塑料箱', packEn: 'Oxygenated boxes' },
      'Misgurnus anguillicaudatus',
    ),
    goods(
      '活鳗鱼',
      'Live eels',
      '250–330 g',
      12,
      { packZh: '充氧塑料箱', packEn: 'Oxygenated boxes' },
      'Anguilla japonica',
    ),
    goods('锦鲤', 'Koi carp', '20–30 cm', 20, { packZh: '泡沫箱', packEn: 'Foam boxes' }, 'Cyprinus carpio'),
    goods(
      '活猪',
      'Live pigs',
      '95–110 kg',
      0,
      { packZh: '专用笼车', packEn: 'Livestock trucks' },
      'Sus scrofa domesticus',
    ),
    goods('赛鸽', 'Racing pigeons', '1 year', 0, { packZh: '专用笼', packEn: 'Crates' }, 'Columba livia'),
  ],
  'C5-1': [
    goods('鲜苹果', 'Fresh apples', '80–88', 20, carton, 'Malus pumila'),
    goods(
      '大蒜',
      'Fresh garlic',
      '5.0–5.5 cm',
      10,
      { packZh: '网袋', packEn: 'Mesh bags' },
      'Allium sativum',
    ),
    goods('保鲜生姜', 'Fresh ginger', '250 g up', 13, carton, 'Zingiber officinale'),
    goods(
      '落叶松板材',
      'Larch sawn timber',
      '25 × 150 × 4000 mm',
      650,
      { packZh: '捆', packEn: 'Bundles' },
      'Larix gmelinii',
    ),
    goods(
      '杨木胶合板',
      'Poplar plywood',
      '18 × 1220 × 2440 mm',
      900,
      { packZh: '托盘', packEn: 'Pallets' },
      'Populus spp.',
    ),
    goods('菊花苗', 'Chrysanthemum cuttings', '8–10 cm', 6, carton, 'Chrysanthemum morifolium'),
  ],
  'C7-1': [
    goods(
      '木质包装（松木托盘）',
      'Wood packaging (pine pallets)',
      '1200 × 1000 mm',
      22,
      { packZh: '件', packEn: 'Pieces' },
      'Pinus spp.',
    ),
    goods('竹制凉席', 'Bamboo mats', '1.5 × 2.0 m', 16, carton, 'Phyllostachys edulis'),
    goods('杉木家具部件', 'Fir furniture components', 'Assorted', 30, carton, 'Cunninghamia lanceolata'),
    goods('藤编制品', 'Rattan ware', 'Assorted', 9, carton, 'Calamus spp.'),
  ],
  'Ce-1': [
    goods('烤鳗', 'Roasted eel', '30P', 10, carton),
    goods('烤鳗片', 'Roasted eel slices', '50 × 100 g', 5, carton),
    goods('冻鳗鱼', 'Frozen eel', '250–330 g', 10, carton),
  ],
}
