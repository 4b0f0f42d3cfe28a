/** 信息公示 (ACC-08): what customs makes public about agencies. It stands once, for everybody who works in this system. */
import { date, flag, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'

export const disclosureRecord = defineRecord({
  kind: 'acceptance.disclosure',
  title: label('信息公示', 'Disclosures'),
  isPublic: true,
  // An enterprise reads it on the public page and among its notices.
  readBy: ['agency', 'officer'],
  fields: {
    title: text(label('标题', 'Title'), { max: 200 }),
    titleEn: text(label('英文标题', 'Title in English'), { max: 200 }),
    body: multiline(label('正文', 'Text'), { max: 10_000 }),
    bodyEn: multiline(label('英文正文', 'Text in English'), { max: 10_000 }),
    publishedOn: date(label('发布时间', 'Published on')),
    publisher: text(label('发布单位', 'Published by'), { max: 200 }),
    isPinned: flag(label('置顶', 'Pinned')),
    /** What lists stand in order of: pinned before all others, then the newest. */
    standsAt: text(label('排序', 'Sort order'), { max: 40 }),
  },
  states: { published: state(label('已发布', 'Published')) },
  list: {
    columns: ['title', 'publishedOn', 'publisher'],
    filters: [contains('title')],
    sort: { column: 'standsAt', direction: 'desc' },
  },
})
