/** 【下载使用文档】: the user's guide as a paper. */
import { heading, textBlock, type Paper } from '../../../typeset/forms/paper.ts'
import { paperWords } from '../../../typeset/forms/application.ts'
import { chapters, GUIDE_TITLE } from './guide-text.ts'

export const exemptionGuide: Paper = {
  title: GUIDE_TITLE,
  number: '',
  foot: GUIDE_TITLE,
  pageText: paperWords.pages.zh,
  size: 10,
  blocks: [
    textBlock(GUIDE_TITLE, { size: 18, isBold: true, align: 'center', gap: 0 }),
    textBlock('免于办理强制性产品认证管理', { size: 11, align: 'center', gap: 2 }),
    ...chapters.flatMap(({ title, lines }) => [
      heading(title),
      ...lines.map((line) => textBlock(line, { indent: 2 })),
    ]),
  ],
}
