/** What a document changes of what is on file, in words that stand by themselves: for a field of the document, a message, a log. */
import { choiceName } from './chosen.ts'
import type { AnyDocument } from './collection.ts'
import type { Compared } from './comparison.ts'
import { cellsOf, placeOf, type Cell } from './difference.ts'
import { label, type Label } from './label.ts'

export interface SaidChange {
  readonly place: Label
  readonly from: Label
  readonly to: Label
}

const NOTHING_THERE = label('（空）', '(empty)')

/** A choice by its name, a tick as yes; codes and everything else as they stand. */
function said({ field, value }: Cell): Label {
  if (field?.kind === 'flag') return value === '1' ? label('是', 'Yes') : NOTHING_THERE
  return choiceName(field, value) ?? label(value, value)
}

function inWords(cells: readonly Cell[] | undefined): Label {
  if (!cells || cells.length === 0) return NOTHING_THERE
  const all = cells.map(said)
  return label(all.map(({ zh }) => zh).join(' '), all.map(({ en }) => en).join(' '))
}

/** In the order of the form; none when nothing is changed. */
export function changesInWords(document: AnyDocument, { before, after, changes }: Compared): SaidChange[] {
  const contents = [after, before]
  return changes.map((change) => ({
    place: placeOf(document, contents, change.at),
    from: inWords(cellsOf(document, contents, change, change.base)),
    to: inWords(cellsOf(document, contents, change, change.mine)),
  }))
}

/** In one line: `注册地址：旧 → 新`. */
export const changeLine = ({ place, from, to }: SaidChange): Label =>
  label(`${place.zh}：${from.zh} → ${to.zh}`, `${place.en}: ${from.en} → ${to.en}`)
