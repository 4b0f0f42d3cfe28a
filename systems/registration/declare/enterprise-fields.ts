/** 企业基本信息 (manual 003, 图 2-1 and 5-4): where and what the enterprise is. `SEARCH` is the manual's placeholder of every code field. */
import {
  checkOrganisationCode,
  ORGANISATION_CODE_PATTERN,
} from '../../../domain/kit/checks/organisation-code.ts'
import { choice, code, text } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

export const SEARCH = label('按空格键检索、支持模糊查询', 'Press Space to search')

const coded = (name: Label, table: string, required = false) =>
  code(name, table, { required, placeholder: SEARCH })

export const placeFields = {
  division: coded(label('行政区划', 'Administrative division'), 'adminDivisions', true),
  customsDistrict: code(label('所在地海关', 'Customs district'), 'customsDistricts', {
    required: true,
    placeholder: SEARCH,
    within: { field: 'division', relation: 'districtsOfDivision' },
    hint: label(
      '所在地海关随着行政区划而变化，请先选择行政区划，再选择所在地海关',
      'Depends on the administrative division: choose that first',
    ),
  }),
  // The Single Window's own list of statistical areas is not published; Customs' 经济区划 has the same meaning.
  statisticalArea: coded(label('统计经济区域', 'Statistical economic area'), 'economicAreas'),
  postcode: text(label('邮政编码', 'Postcode'), {
    max: 6,
    pattern: { test: /^\d{6}$/u, message: label('6 位数字', '6 digits') },
  }),
  nameZh: text(label('企业中文名称', 'Name in Chinese'), { required: true, max: 200 }),
  nameEn: text(label('企业英文名称', 'Name in English'), { max: 200 }),
  address: text(label('住所（主要经营场所）', 'Domicile (main place of business)'), {
    required: true,
    max: 255,
  }),
  addressEn: text(label('英文地址', 'Address in English'), { max: 255 }),
}

export const kindFields = {
  marketEntityType: coded(label('市场主体类型', 'Type of market entity'), 'marketEntityTypes', true),
  organisationType: coded(label('组织机构类型', 'Type of organisation'), 'orgTypes', true),
  industry: coded(label('行业种类', 'Industry'), 'industries', true),
}

/** Stands after the superior unit in 图 2-1. */
export const areaFields = {
  // The list behind this field of the manual is not published either: the three kinds of 报检企业 that CIQ told apart.
  ciqKind: choice(label('检验检疫企业类型', 'Kind of enterprise for inspection'), {
    own: label('自理企业', 'Acts for itself'),
    agency: label('代理企业', 'Acts for others'),
    courier: label('快件运营企业', 'Courier'),
  }),
  organisationCode: text(label('组织机构代码', 'Organisation code'), {
    letters: 'upper',
    max: 10,
    pattern: {
      test: ORGANISATION_CODE_PATTERN,
      message: label(
        '8 位本体代码和 1 位校验码，例如 D2143569-X',
        'Eight characters and a check character, such as D2143569-X',
      ),
    },
    check: checkOrganisationCode,
  }),
  economicArea: coded(label('经济区划', 'Economic area'), 'economicAreas', true),
  specialTradeArea: coded(label('特殊贸易区域', 'Special trade area'), 'specialTradeAreas'),
}

const NO_PARENT = label('若无上级单位，请勿填写本栏', 'Leave empty if there is none')

export const parentFields = {
  parentCode: text(label('所属单位代码', 'Code of the superior unit'), {
    letters: 'upper',
    max: 18,
    placeholder: NO_PARENT,
    pattern: {
      test: /^(\d{10}|[0-9A-HJ-NPQRTUWXY]{18})$/u,
      message: label(
        '10 位海关备案编码，或 18 位统一社会信用代码',
        'A customs code of 10 digits or a credit code of 18 characters',
      ),
    },
  }),
  parentName: text(label('所属单位名称', 'Name of the superior unit'), { max: 200, placeholder: NO_PARENT }),
}

/** 「属地检验检疫机构、企业类型、检验检疫企业编号，海关审核通过后生成，不需要进行填写」 */
export const inspectionFields = {
  ciqOrgan: text(label('属地检验检疫机构', 'Local inspection authority'), { filledBy: 'system', max: 100 }),
  enterpriseKind: text(label('企业类型', 'Kind of enterprise'), { filledBy: 'system', max: 100 }),
  ciqNo: text(label('检验检疫企业编号', 'Inspection enterprise no.'), { filledBy: 'system', max: 20 }),
}
