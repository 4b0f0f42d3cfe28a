/**
 * GEN-23: in English too, different things have different names and one thing has one. Reads every label of the sources, and walks every
 * declaration, code table and menu: where two names stand in one list or form, they can be told apart.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeTables } from '../../domain/codes/catalogue.ts'
import type { Label } from '../../domain/kit/label.ts'
import { blankKinds } from '../../domain/printing/blank-kinds.ts'
import { productDocuments, productRecords, productRegistry } from '../../systems/declared.ts'
import { certificateFormats, formatNameEn } from '../../systems/certificates/declare/formats.ts'
import { deskWords } from '../desk/words.ts'
import { entriesOf, menuFor } from '../shell/menu.ts'
import { issuingWords } from '../../systems/certificates/desk/words.ts'
import { certificatePages } from '../../systems/certificates/window/pages.ts'
import { registrationPages } from '../../systems/registration/window/pages.ts'

const root = join(import.meta.dirname, '..', '..')
const LITERAL = /'((?:[^'\\]|\\.)*)'|`((?:[^`\\$]|\\.|\$\{(?:[^`}]|`[^`]*`)*\})*)`/u.source
const PAIR = new RegExp(`\\blabel\\(\\s*(?:${LITERAL}),\\s*(?:${LITERAL})\\s*,?\\s*\\)`, 'gu')
const HAN = /\p{Script=Han}/u

interface Pair extends Label {
  readonly file: string
}
const pairs: readonly Pair[] = [
  'domain',
  'renderer',
  'contract',
  'main',
  'public',
  'server',
  'print-control',
  'typeset',
  'systems',
].flatMap((folder) =>
  globSync('**/*.{ts,tsx}', { cwd: join(root, folder) })
    .filter((file) => !/\.test\.tsx?$|testing\//u.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, folder, file), 'utf8').matchAll(PAIR)].map(([, zh1, zh2, en1, en2]) => ({
        file: `${folder}/${file}`,
        zh: zh1 ?? zh2 ?? '',
        en: en1 ?? en2 ?? '',
      })),
    ),
)

/** One thing that Chinese, the manuals mostly, calls by two names: in English it has one. */
const SAME_THING: readonly (readonly string[])[] = [
  ['统一编号', '申请统一编号'],
  ['办理人', '经办人'],
  ['办理记录', '办理过程'],
  ['证件号码', '身份证件号码'],
  ['证件类型', '身份证件类型'],
  ['联系人手机号', '联系人移动电话', '联系人手机'],
  ['出境证书', '出境检验检疫电子证书'],
  ['超期', '已到期'],
  ['证明', '免办证明'],
  ['证明编号', '证明号'],
  ['修改意见', '修改确认意见'],
  ['手机', '移动电话'],
  ['注销', '注销备案'],
  ['海关意见', '海关审核意见', '审核意见'],
  ['补充说明', '备注'],
  ['电子邮箱', '电子邮件'],
  ['法定代表人姓名', '法定代表人'],
  ['英文名称', '英文名'],
  ['业务编号', '业务委托号', '业务委托编号'],
  ['收货人名称', '收货人姓名', '收货人'],
  ['产品用途', '用途'],
  ['单位', '数量单位'],
  ['境内目的地', '到货地'],
  ['发布日期', '发布时间'],
  ['被退回', '已被退回'],
  ['新状态', '办理后状态'],
  ['HS编码', 'HS 编码'],
  ['规格型号', '规格/型号'],
  ['制造厂商', '生产厂名'],
  ['证明', '证明内容'],
  ['证明编号', '证明号'],
  ['从下拉列表中选择', '请从下拉列表中选择'],
  ['请选择失败原因', '请选择打印失败的原因'],
  ['请重新登录', '重新登录'],
  ['没有这份单据', '没有找到该单据'],
  ['无法核对打印日志', '打印日志无法核对'],
  ['当前没有网络，无法联系服务器', '无法联系服务器，不能联网登录'],
  ['10 位海关备案编码，或 18 位统一社会信用代码', '请输入 10 位海关备案编码或 18 位统一社会信用代码'],
]

/** What is put into a text: the names in its `${…}`, whichever language they are taken in. */
const filledIn = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/\$\{((?:[^`}]|`[^`]*`)*)\}|\{(\w+)\}/gu)].flatMap(([, code, name]) =>
        name === undefined
          ? [
              /(?:counted|join|namesOf|names|showBytes|endingsOf|t)?\(?\[?([a-zA-Z_]\w*)/u.exec(
                code ?? '',
              )?.[1] ?? '',
            ]
          : [name],
      ),
    ),
  ]
    .map((name) => name.replace(/^(zh|en)$|(?<=.)(Zh|En)$/u, ''))
    .sort()

describe('[GEN-23] the English names', () => {
  test('are found at all', () => expect(pairs.length).toBeGreaterThan(1400))

  test('are never empty where there is Chinese, and have no Chinese of their own', () => {
    expect(pairs.filter(({ zh, en }) => zh.trim() !== '' && en.trim() === '')).toEqual([])
    // What a file of codes is written with is not translated.
    expect(pairs.filter(({ en }) => HAN.test(en.replaceAll(/新增|修改(?:属性)?|停用|恢复/gu, '')))).toEqual(
      [],
    )
  })

  test('say of what is filled in the same as the Chinese ones', () => {
    expect(
      pairs
        .filter(({ zh, en }) => filledIn(zh).join() !== filledIn(en).join())
        .map(({ zh, en }) => `${zh} | ${en}`),
    ).toEqual([])
  })

  test('are one for one thing: two Chinese names share an English one only where they mean the same', () => {
    const named = Map.groupBy(
      pairs.filter(({ zh }) => HAN.test(zh) && !zh.includes('${')),
      ({ en }) => en,
    )
    const shared = [...named]
      .map(([en, all]) => [en, [...new Set(all.map(({ zh }) => zh))]] as const)
      .filter(([, all]) => all.length > 1)
    expect(
      shared.filter(([, all]) => !SAME_THING.some((same) => all.every((zh) => same.includes(zh)))),
    ).toEqual([])
  })
})

/** Two names that differ in Chinese but not in English, capitals aside. */
const confused = (labels: readonly Label[]): string[] => {
  const byEnglish = Map.groupBy(labels, ({ en }) => en.toLowerCase())
  return [...byEnglish].flatMap(([en, all]) =>
    new Set(all.map(({ zh }) => zh)).size > 1 ? [`${en}: ${all.map(({ zh }) => zh).join(' / ')}`] : [],
  )
}
const choicesOf = (fields: Readonly<Record<string, object>>): (readonly Label[])[] =>
  Object.values(fields).flatMap((field) =>
    'choices' in field ? [Object.values(field.choices as Record<string, Label>)] : [],
  )

describe('[GEN-23] what stands in one list can be told apart in English', () => {
  test.each(productDocuments.map((document) => [document.kind, document] as const))(
    '%s',
    (_kind, document) => {
      const { fields, rows, attachments, workflow } = document
      const lists: (readonly Label[])[] = [
        document.sections.map(({ title }) => title),
        Object.values(fields).map((field) => field.label),
        Object.values(attachments).map((slot) => slot.label),
        Object.values(workflow.states).map((state) => state.label),
        Object.values(workflow.actions).map((action) => action.label),
        ...Object.values(rows).flatMap((table) => [
          Object.values(table.fields).map((field) => field.label),
          ...choicesOf(table.fields),
        ]),
        ...choicesOf(fields),
      ]
      expect(lists.flatMap(confused)).toEqual([])
    },
  )

  test.each(productRecords.map((record) => [record.kind, record] as const))('%s', (_kind, record) => {
    expect(
      [
        Object.values(record.fields).map((field) => field.label),
        Object.values(record.states).map((state) => state.label),
        ...choicesOf(record.fields),
      ].flatMap(confused),
    ).toEqual([])
  })

  test('formats of certificates, kinds of blanks, titles of documents and tables, words of the desk', () => {
    const formats = certificateFormats.map((format) => ({ zh: format.nameZh, en: formatNameEn(format) }))
    expect(new Set(formats.map(({ en }) => en)).size).toBe(certificateFormats.length)
    const lists: (readonly Label[])[] = [
      formats,
      Object.values(blankKinds),
      productDocuments.map(({ title }) => title),
      Object.values(codeTables),
      Object.values({ ...deskWords, ...issuingWords }),
    ]
    expect(lists.flatMap(confused)).toEqual([])
  })

  test.each(['enterprise', 'agency'] as const)('the menu of an account: %s', (role) => {
    const account = {
      id: crypto.randomUUID(),
      loginName: 'x',
      displayName: 'x',
      role,
      systems: ['certificates', 'registration'] as const,
      tenant: { id: crypto.randomUUID(), name: 'x', creditCode: '' },
      phone: '',
    }
    const menu = menuFor(
      [certificatePages, registrationPages],
      { ...account, systems: [...account.systems] },
      productRegistry(),
    )
    expect(menu.systems).toHaveLength(2)
    for (const { groups } of menu.systems)
      expect(confused([...groups, menu.general].map(({ title }) => title))).toEqual([])
    const entries = [...entriesOf(menu), ...menu.general.entries].map(({ title }) => title)
    expect(new Set(entries.map(({ en }) => en)).size).toBe(entries.length)
  })
})
