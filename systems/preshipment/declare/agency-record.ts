/**
 * 已备案检验机构 (PSI-03): the certificate that an agency holds now, by the id of its tenant, for everybody. Who was struck off and
 * what was superseded is not there. Never telephone, mail or persons.
 */
import { code, date, instant, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { agencyStandings } from './agency-standing.ts'

export const agency = defineRecord({
  kind: 'preshipment.agency',
  isPublic: true,
  title: label('已备案检验机构', 'Filed agencies'),
  fields: {
    certificateNo: text(label('备案编号', 'Filing no.'), { isNumber: true, max: 20 }),
    nameZh: text(label('检验机构名称', 'Inspection agency'), { max: 200 }),
    nameEn: text(label('英文名', 'English name'), { max: 200 }),
    registeredPlace: text(label('注册地', 'Place of registration'), { max: 100 }),
    country: code(label('国家地区', 'Country (region)'), 'countries'),
    /** 处置到期时间: the last day of what is in force; of a rectification its deadline. */
    until: date(label('处置到期时间', 'Disposition ends')),
    filedAt: instant(label('备案时间', 'Filed at')),
    notRecognisedFrom: date(label('不予认可开始日期', 'Results not recognised from')),
    notRecognisedUntil: date(label('不予认可到期日期', 'Results not recognised until')),
    rectifyingFrom: date(label('限期整改开始日期', 'Rectification ordered from')),
    /** 整改期限 */
    rectifyingBy: date(label('整改期限', 'To be rectified by')),
  },
  known: { number: 'certificateNo', name: 'nameZh', nameEn: 'nameEn', beside: 'registeredPlace' },
  states: {
    normal: state(agencyStandings.normal),
    notRecognised: state(agencyStandings.notRecognised),
    rectifying: state(agencyStandings.rectifying),
  },
  list: {
    columns: ['certificateNo', 'nameZh', 'registeredPlace', 'state', 'filedAt', 'until'],
    filters: [contains('nameZh'), contains('certificateNo')],
    sort: { column: 'certificateNo', direction: 'asc' },
  },
})
