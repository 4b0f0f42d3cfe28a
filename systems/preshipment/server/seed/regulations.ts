/** Regulations of the demonstration: real titles and numbers, invented texts; two with a sample file. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { publishPublic } from '../../../../server/platform/public-feed.ts'
import { keepPublicFile } from '../../../../server/uploads/public-files.ts'
import { regulation } from '../../declare/regulations/regulation.ts'

const BODY = '示例：正文以官方发布为准'

interface Known {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly issuedBy: string
  readonly publishedOn?: string
  readonly effectiveOn?: string
  readonly hasFile?: true
}

/** What is not known is left out. */
const known: readonly Known[] = [
  {
    id: 'R11',
    title: '进口旧机电产品检验监督管理办法',
    number: '原质检总局令第171号',
    issuedBy: '原质检总局',
    publishedOn: '2015-11-23',
    effectiveOn: '2016-01-01',
    hasFile: true,
  },
  {
    id: 'R12',
    title: '进口旧机电产品装运前检验监督管理实施细则',
    number: '海关总署公告2020年第127号',
    issuedBy: '海关总署',
    effectiveOn: '2021-01-01',
    hasFile: true,
  },
  {
    id: 'R13',
    title: '关于调整进口旧机电产品检验监管的公告（含《检验监管措施清单（2014年版）》）',
    number: '质检总局公告2014年第145号',
    issuedBy: '原质检总局',
  },
  {
    id: 'R14',
    title: '禁止进口的旧机电产品目录',
    number: '商务部 海关总署公告2018年第106号',
    issuedBy: '商务部、海关总署',
  },
  {
    id: 'R15',
    title: '机电产品进口管理办法',
    number: '商务部 海关总署 质检总局令2008年第7号',
    issuedBy: '商务部、海关总署、原质检总局',
  },
  {
    id: 'R16',
    title: '2013年进口许可证管理货物目录',
    issuedBy: '商务部、海关总署、原质检总局',
    publishedOn: '2012-12-27',
    effectiveOn: '2013-01-01',
  },
]

async function samplePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save({ useObjectStreams: false })
}

export async function seedRegulations(db: Db, now: Date): Promise<void> {
  const at = now.toISOString()
  const data = await samplePdf()
  await db.transaction(async (tx) => {
    const ref: AttachmentRef = await keepPublicFile(tx, { name: '示例附件.pdf', type: 'pdf', data, pages: 1 })
    await publishPublic(
      tx,
      regulation,
      known.map(({ id, hasFile, ...fields }) => ({
        id,
        row: {
          state: 'published',
          content: {
            fields: { ...fields, body: BODY },
            rows: {},
            attachments: { files: hasFile ? [ref] : [] },
          },
          createdAt: at,
          updatedAt: at,
        },
      })),
    )
  })
}
