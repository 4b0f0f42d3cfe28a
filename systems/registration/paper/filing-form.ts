/**
 * 《报关单位备案信息表》 (REG-07, manual 003, 5.1.1.6): the fixed form that an enterprise prints, checks, seals and uploads.
 * It is printed from a 暂存, so it is never marked as a draft. What it asks for follows the manual's figures and Customs' public forms; its official geometry is not public: 示例版式.
 */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { enterpriseRows } from '../declare/sub-tables.ts'
import type { filing } from '../declare/filing.ts'
import { paperWords, rowsTable, type ApplicationFacts } from '../../../typeset/forms/application.ts'
import {
  textBlock,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperRow,
} from '../../../typeset/forms/paper.ts'
import { onPaper } from '../../../typeset/forms/values.ts'

type FieldName = Extract<keyof (typeof filing)['fields'], string>

/** One field takes the whole row, two share it. */
const BASICS: readonly (readonly [FieldName] | readonly [FieldName, FieldName])[] = [
  ['types'],
  ['creditCode', 'organisationCode'],
  ['nameZh'],
  ['nameEn'],
  ['division', 'customsDistrict'],
  ['address'],
  ['addressEn'],
  ['postcode', 'statisticalArea'],
  ['marketEntityType', 'organisationType'],
  ['industry', 'economicArea'],
  ['specialTradeArea', 'ciqKind'],
  ['legalName', 'legalCountry'],
  ['legalIdType', 'legalIdNumber'],
  ['contact', 'contactMobile'],
  ['contactPhone', 'fax'],
  ['contactEmail', 'website'],
  ['parentCode', 'parentName'],
]

const TABLES: readonly (keyof typeof enterpriseRows)[] = ['managers', 'investors', 'customsStaff', 'licences']

const PROMISE = '我单位承诺对向海关所提交的申请材料以及本表所填报的备案信息内容的真实性负责并承担法律责任。'
const NOTES = [
  '填表说明：',
  '1．本表由申请单位如实填写，核对无误后加盖单位公章；手写、涂改无效。',
  '2．为其他单位申请的，或者以账号方式登录申请的，应当将加盖单位公章的本表扫描件或者照片作为附件上传。',
  '3．以卡介质方式登录为本单位申请的，无需上传本表。',
]

const LABEL = 0.19
/** mm: rows that leave room for the hand. */
const ROW = 7

export function filingForm(document: AnyDocument, content: Content, facts: ApplicationFacts): Paper {
  const text = (name: string): string => {
    const field = document.fields[name]
    return field ? onPaper(field, content.fields[name], 'zh', facts.nameOf) : ''
  }
  const pair = (name: FieldName, width: number): PaperCell[] => {
    const title = document.fields[name]?.label.zh ?? name
    return [
      { text: title, width: LABEL, look: 'label' },
      { text: text(name), width, look: 'value', name: title },
    ]
  }
  const basics = BASICS.map(([first, second]): PaperRow => ({
    minHeight: ROW,
    cells:
      second === undefined
        ? pair(first, 1 - LABEL)
        : [...pair(first, 0.5 - LABEL), ...pair(second, 0.5 - LABEL)],
  }))
  return {
    title: '报关单位备案信息表',
    number: facts.number,
    size: 9,
    foot: `${paperWords.product.zh}　示例版式　${paperWords.printed.zh} ${facts.printedAt}`,
    pageText: paperWords.pages.zh,
    blocks: [
      textBlock('报关单位备案信息表', { size: 19, isBold: true, align: 'center', gap: 0 }),
      textBlock(`申请统一编号：${facts.number || '（提交后生成）'}`, { size: 9, align: 'right', gap: 1 }),
      {
        is: 'table',
        head: [],
        rows: [
          {
            minHeight: ROW,
            cells: [
              { text: '申请事项', width: LABEL, look: 'label' },
              { text: document.title.zh, width: 1 - LABEL, look: 'value' },
            ],
          },
          ...basics,
        ],
      },
      ...TABLES.flatMap((name): PaperBlock[] => {
        const definition = document.rows[name]
        if (!definition) return []
        const table = rowsTable(definition, content.rows[name] ?? [], 'zh', facts.nameOf)
        return [
          {
            ...table,
            head: [{ cells: [{ text: definition.title.zh, width: 1, look: 'head' }] }, ...table.head],
          },
        ]
      }),
      {
        is: 'table',
        head: [],
        isWhole: true,
        rows: [
          {
            minHeight: 42,
            cells: [
              { text: '申请单位\n声　　明', width: LABEL, look: 'label' },
              { text: PROMISE_WITH_ROOM, width: 1 - LABEL, look: 'value', indent: 2 },
            ],
          },
        ],
      },
      ...NOTES.map((note, index) => textBlock(note, { size: 8, gap: index === 0 ? 2 : 0 })),
    ],
  }
}

const ROOM = '\u3000'.repeat(22)
const PROMISE_WITH_ROOM = `${PROMISE}\n\n\u3000\u3000法定代表人（负责人）签字：\n\n${ROOM}（单位公章）\n\n${ROOM}年\u3000\u3000月\u3000\u3000日`
