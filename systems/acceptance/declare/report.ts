/** 检验报告 (ACC-06, ACC-07): handed in by an agency, in force when customs has passed it, void in the end. */
import { defineDocument, rows, section } from '../../../domain/kit/document.ts'
import { choice, code, file, MB, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../domain/kit/list.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { lastDayOf } from './days.ts'
import { scan } from './files.ts'
import { ruleOf } from './goods-rules.ts'
import { reportChecks } from './report-checks.ts'
import {
  conclusionPart,
  goodsPart,
  partiesPart,
  reportBasics,
  reportHead,
  testPart,
  transportFields,
  transportPart,
} from './report-fields.ts'
import { neededOpinion, optionalOpinion, REMOVE_QUESTION } from './states.ts'
import { goodsLookups } from './goods-facts.ts'

const results = rows(
  label('检验结果', 'Results'),
  {
    item: code(label('检验项目', 'Item of inspection'), 'acceptanceItems', {
      required: true,
      // Others are judged by a check: a report may come to be about other goods.
      offeredWithin: { field: 'goodsName', relation: 'beginsWith' },
    }),
    standard: text(label('适用的技术规范', 'Technical standard'), { required: true, max: 200 }),
    limit: text(label('技术要求', 'Limit'), { max: 200 }),
    method: text(label('检验方法', 'Method'), { required: true, max: 200 }),
    result: text(label('检验结果', 'Results'), { required: true, max: 200 }),
    unit: text(label('单位', 'Unit of the result'), { max: 20 }),
    verdict: choice(
      label('单项判定', 'Verdict'),
      {
        pass: label('符合', 'Meets it'),
        fail: label('不符合', 'Fails it'),
        none: label('不适用', 'Not applicable'),
      },
      { required: true },
    ),
  },
  { min: 1, max: 500 },
)

const needsTransport = (goods: string | undefined) => ruleOf(goods ?? '').needsTransport

export const report = defineDocument({
  kind: 'acceptance.report',
  system: 'acceptance',
  version: 1,
  lookups: goodsLookups,
  title: label('检验报告', 'Inspection report'),
  sections: [
    section(label('报告状态', 'The report'), reportHead),
    section(label('报告信息', 'Report'), reportBasics),
    section(label('商品信息', 'About the goods'), goodsPart),
    section(label('委托及被检单位', 'Client and inspected enterprise'), partiesPart),
    section(label('检验信息', 'About the inspection'), testPart),
    section(label('运输信息', 'Transport'), transportPart),
    section(label('检验结论及签发', 'Conclusion and issue'), conclusionPart),
  ],
  rows: { results },
  attachments: {
    original: file(label('检验报告正本', 'Original of the report'), {
      types: ['pdf'],
      maxBytes: 20 * MB,
      required: true,
      hint: label('pdf，单个文件不超过 20MB', 'pdf, at most 20 MB each'),
    }),
    photo: scan('商品照片', 'Photographs of the goods'),
    transport: scan('运输信息证明', 'Proof of transport'),
    other: scan('其他', 'Other'),
  },
  requires: [
    { at: ['fields.style'], when: ({ fields }) => ruleOf(fields.goodsName ?? '').needsStyle },
    { at: ['attachments.photo'], when: ({ fields }) => ruleOf(fields.goodsName ?? '').needsPhoto },
    {
      at: transportFields.map((name) => `fields.${name}`),
      when: ({ fields }) => needsTransport(fields.goodsName),
    },
    { at: ['fields.explanation'], when: ({ fields }) => fields.conclusion === 'fail' },
  ],
  checks: reportChecks,
  derive: {
    validUntil: ({ fields: { issuedOn = '', goodsName = '' } }) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(issuedOn) && goodsName !== ''
        ? lastDayOf(issuedOn, ruleOf(goodsName).months)
        : '',
    searched: ({ fields }) =>
      [fields.reportNo, fields.serialNo, fields.title, fields.inspected].filter((part) => part).join(' '),
  },
  relations: { ownedBy: 'agency' },
  prefill: {
    record: 'acceptance.agency',
    by: 'creditCode',
    fields: { agencyCode: 'agencyCode', agencyName: 'nameZh', testedAt: 'labAddress' },
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('暂存', 'Draft'), {
        editableBy: ['owner'],
        meaning: label('保存在机构端，不提交到海关端', 'Kept by the agency, not handed in to customs'),
      }),
      submitted: state(label('待审核', 'Awaiting review'), { waitsFor: ['officer'] }),
      returned: state(label('退回补正', 'Return for correction'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
      }),
      refused: state(label('审核不通过', 'Not passed'), { final: true }),
      effective: state(label('生效', 'In effect'), {
        after: [{ field: 'validUntil', days: 1, take: 'expire' }],
      }),
      void: state(label('失效', 'No longer valid'), { final: true }),
      deleted: state(label('已删除', 'Deleted'), { final: true, gone: true }),
    },
    actions: {
      save: {
        label: label('暂存', 'Save draft'),
        by: 'owner',
        from: ['draft'],
        to: 'draft',
        saves: true,
        effects: ['fillAcceptanceReport'],
      },
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['draft', 'returned'],
        to: 'submitted',
        validate: true,
        effects: ['fillAcceptanceReport', 'checkAcceptanceReport'],
      },
      remove: {
        label: label('删除', 'Delete'),
        by: 'owner',
        from: ['draft'],
        to: 'deleted',
        confirm: REMOVE_QUESTION,
      },
      approve: {
        label: label('通过', 'Pass'),
        by: 'officer',
        from: ['submitted'],
        to: 'effective',
        ask: optionalOpinion,
        effects: ['noteAcceptanceOpinion', 'passAcceptanceReport'],
      },
      sendBack: {
        label: label('退回补正', 'Return for correction'),
        by: 'officer',
        from: ['submitted'],
        to: 'returned',
        ask: neededOpinion,
        effects: ['noteAcceptanceOpinion'],
      },
      refuse: {
        label: label('不通过', 'Refuse'),
        by: 'officer',
        from: ['submitted'],
        to: 'refused',
        ask: neededOpinion,
        effects: ['noteAcceptanceOpinion', 'freeReportNumber'],
      },
      void: {
        label: label('作废', 'Void'),
        by: 'owner',
        from: ['effective'],
        to: 'void',
        confirm: label('作废后该报告失效且不可恢复，确认作废？', 'A voided report stays void. Void it?'),
        ask: { reason: multiline(label('作废原因', 'Reason for voiding'), { max: 500 }) },
        isSettledAtEnd: true,
        effects: ['voidByAgency'],
      },
      declareVoid: {
        label: label('判定失效', 'Declare void'),
        by: 'officer',
        from: ['effective'],
        to: 'void',
        ask: { reason: multiline(label('原因', 'Reason'), { required: true, max: 500 }) },
        isUrgent: () => true,
        effects: ['voidByCustoms'],
      },
      expire: {
        label: label('到期', 'Run out'),
        by: 'system',
        from: ['effective'],
        to: 'void',
        effects: ['voidByTime'],
      },
      // What follows when the agency has left or was removed.
      end: {
        label: label('终止', 'End the application'),
        by: 'system',
        from: ['submitted', 'returned'],
        to: 'refused',
        ask: optionalOpinion,
        effects: ['noteAcceptanceOpinion', 'freeReportNumber'],
      },
      voidRemoved: {
        label: label('失效', 'No longer valid'),
        by: 'system',
        from: ['effective'],
        to: 'void',
        ask: { reason: multiline(label('原因', 'Reason'), { max: 500 }) },
        effects: ['voidByRemoval'],
      },
    },
  },
  list: {
    columns: [
      'reportNo',
      'title',
      'inspected',
      // How far it is stands early: in sight in a narrow window too.
      'state',
      'goodsClass',
      'goodsType',
      'goodsName',
      'issuedOn',
      'validUntil',
      'publishedOn',
    ],
    filters: [
      contains('searched'),
      exact('goodsClass'),
      exact('goodsType'),
      exact('goodsName', { after: label('请先选择商品类型', 'Choose the type first') }),
      range('publishedOn'),
      oneOf('state'),
    ],
    sort: { column: 'updatedAt', direction: 'desc' },
    labels: { searched: label('输入搜索', 'Search') },
  },
})
