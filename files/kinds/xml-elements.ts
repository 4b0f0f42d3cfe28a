/**
 * The attributes of some elements of a small XML part, whatever prefix they stand under. Enough for the two parts of an
 * office package that list the others: these are flat, and what matters are attributes.
 */

export type Attributes = Readonly<Record<string, string | undefined>>

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/gu, (whole, name: string) => ENTITIES[name] ?? whole)

export function elementsOf(xml: string, names: readonly string[]): Attributes[] {
  const bare = xml.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/gu, '')
  const found: Attributes[] = []
  for (const [, name = '', inner = ''] of bare.matchAll(/<(?:[\w.-]+:)?([\w.-]+)\s([^<>]*)>/gu)) {
    if (!names.includes(name)) continue
    found.push(
      Object.fromEntries(
        [...inner.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
          ([, key = '', double, single]) => [key, plain(double ?? single ?? '')],
        ),
      ),
    )
  }
  return found
}
