/** 版本说明 (CERT-21): what is new in each version, of one system and of what all share. */
import changelog from '../../../CHANGELOG.md?raw'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { readNotes } from './read-notes.ts'

const VERSION = label('版本', 'Version')
/** The part of the changelog that every system shares. */
const EVERYWHERE = label('通用', 'Everywhere')

export function VersionNotes({ part }: { readonly part: Label }) {
  const t = useText()
  return (
    <article className="version-notes">
      {readNotes(changelog).map(({ version, parts }) => (
        <section key={version}>
          <h2>
            {t(VERSION)} {version}
          </h2>
          {parts
            .filter(({ title }) => title.zh === part.zh || title.zh === EVERYWHERE.zh)
            .map(({ title, lines }) => (
              <section key={title.zh}>
                <h3>{t(title)}</h3>
                <ul>
                  {lines.map((line) => (
                    <li key={line.zh}>{t(line)}</li>
                  ))}
                </ul>
              </section>
            ))}
        </section>
      ))}
    </article>
  )
}
