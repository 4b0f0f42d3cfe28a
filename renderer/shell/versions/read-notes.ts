/** 版本说明 out of CHANGELOG.md: versions, their parts, and each line in both languages. */
import { label, type Label } from '../../../domain/kit/label.ts'

export interface NotedPart {
  readonly title: Label
  readonly lines: readonly Label[]
}

export interface NotedVersion {
  readonly version: string
  readonly parts: readonly NotedPart[]
}

/** `检验检疫电子证书 · Certificates` */
function titleIn(heading: string): Label {
  const [zh = '', en = zh] = heading.split(' · ')
  return label(zh.trim(), en.trim())
}

/** A line in Chinese, then the same in English, which may go on over further lines. */
function lineIn(text: string): Label {
  const [zh = '', ...en] = text.split('\n')
  return label(zh.trim(), en.map((line) => line.trim()).join(' '))
}

export function readNotes(changelog: string): NotedVersion[] {
  return changelog
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [version = '', ...rest] = section.split('\n')
      const parts = rest
        .join('\n')
        .split(/^### /mu)
        .slice(1)
        .map((part) => {
          const [heading = '', ...lines] = part.split('\n')
          return {
            title: titleIn(heading),
            lines: lines
              .join('\n')
              .split(/^- /mu)
              .slice(1)
              .map((line) => lineIn(line.trim())),
          }
        })
      return { version: version.trim(), parts }
    })
}
