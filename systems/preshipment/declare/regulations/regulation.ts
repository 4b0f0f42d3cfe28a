/** 法规及政策文件 (PSI-04): what holds of used machinery, for both entrances; kept by officers. */
import { date, file, MB, multiline, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, range } from '../../../../domain/kit/list.ts'
import { defineRecord } from '../../../../domain/kit/record.ts'
import { state } from '../../../../domain/kit/workflow.ts'

export const regulationFiles = file(label('附件', 'Files'), {
  types: ['pdf', 'doc', 'docx'],
  maxBytes: 10 * MB,
  maxCount: 20,
})

export const regulation = defineRecord({
  kind: 'preshipment.regulation',
  isPublic: true,
  title: label('法规及政策文件', 'Regulations and policies'),
  fields: {
    title: text(label('标题', 'Title'), { max: 200 }),
    number: text(label('文号', 'Document number'), { max: 100 }),
    issuedBy: text(label('发布机构', 'Issuing authority'), { max: 200 }),
    publishedOn: date(label('发布日期', 'Published on')),
    effectiveOn: date(label('施行日期', 'In force from')),
    body: multiline(label('正文', 'Text'), { max: 10_000 }),
  },
  attachments: { files: regulationFiles },
  states: { published: state(label('已发布', 'Published')) },
  list: {
    columns: ['title', 'publishedOn'],
    filters: [contains('title'), range('publishedOn')],
    sort: { column: 'publishedOn', direction: 'desc' },
    conditions: { publishedOn: label('发布时间', 'Published on') },
  },
})
