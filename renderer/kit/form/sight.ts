/** Looking at a form again and again: the same object is answered while nothing in it has changed, and nothing is drawn. */
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Place } from './form-place.ts'
import type { Sight } from './field-sight.ts'
import type { FormStore } from './form-store.ts'

/** By name and by how each is filled in, as facts say it. */
const isSameAsked = (one: Sight['asked'], other: Sight['asked']): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other))

const isSame = (one: Sight, other: Sight): boolean =>
  one.value === other.value &&
  one.message?.zh === other.message?.zh &&
  one.isRequired === other.isRequired &&
  one.isComputed === other.isComputed &&
  one.scope === other.scope &&
  isSameAsked(one.asked, other.asked)

/** What stands at a place. */
export function sightOf(form: FormStore, place: Place): () => Sight {
  let last: Sight | null = null
  return () => {
    const seen = form.look(place)
    if (last === null || !isSame(last, seen)) last = seen
    return last
  }
}

/** The messages at several places, in their order. */
export function messagesOf(form: FormStore, places: readonly string[]): () => ReadonlyMap<string, Label> {
  let last: ReadonlyMap<string, Label> = new Map()
  return () => {
    const seen = new Map(
      places.flatMap((at) => ((message) => (message ? [[at, message] as const] : []))(form.messageAt(at))),
    )
    const isSameAgain =
      seen.size === last.size && [...seen].every(([at, message]) => last.get(at)?.zh === message.zh)
    if (!isSameAgain) last = seen
    return last
  }
}
