/** The document of 4 KB that the push is measured with. */
import { defineDocument, section } from '../domain/kit/document.ts'
import { multiline, text } from '../domain/kit/field.ts'
import { label } from '../domain/kit/label.ts'
import { contains } from '../domain/kit/list.ts'
import { createRegistry } from '../domain/kit/registry.ts'
import { state } from '../domain/kit/workflow.ts'
import { productDocuments, productRecords } from '../systems/declared.ts'

const TEXT = '四千字节的申请理由，逐字保存。'.repeat(90)

export const note = defineDocument({
  kind: 'certificates.bench-note',
  system: 'certificates',
  version: 1,
  title: label('示例说明', 'Note'),
  sections: [
    section(label('说明', 'Note'), {
      no: text(label('编号', 'No.'), { required: true }),
      body: multiline(label('正文', 'Body'), { required: true, max: 5000 }),
    }),
  ],
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }),
      submitted: state(label('已提交', 'Submitted')),
    },
    actions: {
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['draft'],
        to: 'submitted',
        validate: true,
      },
    },
  },
  list: {
    columns: ['no', 'state', 'updatedAt'],
    filters: [contains('no')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})

export const contentOf = (number: number) => ({
  fields: { no: String(number), body: TEXT },
  rows: {},
  attachments: {},
})

export const noteRegistry = () => createRegistry([...productDocuments, note], productRecords)
