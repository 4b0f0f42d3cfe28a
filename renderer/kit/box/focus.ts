/**
 * Where the keyboard is: what of a box, or of a page, has it first, and what has it again when a box has gone. It is never
 * left on the page's body, where keys go nowhere.
 */

/** On what holds the focus only for want of anything better: a box, a page. */
export const REST = 'data-focus-rest'
/** On what is to have the focus first, where that is not the first field. */
export const FIRST = 'data-first'

const FIELDS = 'input:not([type="hidden"]), textarea, select'
const BUTTONS = 'button, a[href]'
const CONTROLS = `${FIELDS}, ${BUTTONS}, [tabindex="0"]`

function isUsable(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isConnected &&
    !element.matches(':disabled') &&
    element.tabIndex >= 0 &&
    element.checkVisibility({ visibilityProperty: true })
  )
}

/** A drop-down's input is read-only and is filled all the same. */
const isFillable = (field: Element): boolean =>
  isUsable(field) && (!field.hasAttribute('readonly') || field.getAttribute('role') === 'combobox')

export const fieldsIn = (scope: ParentNode): HTMLElement[] =>
  [...scope.querySelectorAll<HTMLElement>(FIELDS)].filter(isFillable)
/** What the Tab key visits. */
export const controlsIn = (scope: ParentNode): HTMLElement[] =>
  [...scope.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => isUsable(control) && (!control.matches(FIELDS) || isFillable(control)),
  )
export const firstControl = (scope: ParentNode): HTMLElement | undefined => controlsIn(scope)[0]

const isHarmless = (button: Element): boolean =>
  isUsable(button) && !button.matches('.ant-btn-dangerous, .ant-modal-close')

/** What of a box has the focus: what is marked, its first field, else its safest answer: never one that destroys, never ×. */
export function firstOfBox(box: ParentNode): HTMLElement | undefined {
  const marked = [...box.querySelectorAll(`[${FIRST}]`)].find(isUsable)
  if (marked) return marked
  const field = [...box.querySelectorAll('.ant-modal-body')].flatMap(fieldsIn)[0]
  if (field) return field
  const buttons = [
    ...box.querySelectorAll<HTMLElement>('.ant-modal-footer button'),
    ...box.querySelectorAll<HTMLElement>('.ant-modal-body button'),
  ].filter(isHarmless)
  const isDangerous = box.querySelector('.ant-modal-footer .ant-btn-dangerous') !== null
  return (
    (isDangerous ? undefined : buttons.find((button) => button.matches('.ant-btn-primary'))) ??
    buttons[0] ??
    [...box.querySelectorAll('.ant-modal-body [tabindex="0"]')].find(isUsable)
  )
}

/** True while the focus is nowhere in particular, so that nobody is disturbed when it moves. */
export function isAtRest(): boolean {
  const { activeElement } = document
  return (
    activeElement === null ||
    activeElement === document.body ||
    !activeElement.isConnected ||
    activeElement.hasAttribute(REST)
  )
}

/** What had the focus and everything around it, from the inside out, in case the innermost is gone later. */
export type Place = readonly Element[]

/** By box: where the focus was when it opened. */
const cameFrom = new WeakMap<Element, Place>()

export function placeOfFocus(): Place {
  const place: Element[] = []
  for (let at = document.activeElement; at !== null && at !== document.body; at = at.parentElement)
    place.push(at)
  // A box that opens out of another one which then goes leads back to where that one came from.
  const around = place.map((element) => cameFrom.get(element)).find((found) => found !== undefined)
  return [...place, ...(around ?? [])]
}

export const rememberPlace = (box: Element, place: Place): void => void cameFrom.set(box, place)

/** Gives the focus back, or to what is nearest to where it was; the page in front when nothing is left of that. */
export function returnFocus(place: Place): void {
  if (!isAtRest()) return
  for (const element of place) {
    const near = isUsable(element)
      ? element
      : element.isConnected && element.checkVisibility()
        ? element.hasAttribute(REST)
          ? element
          : firstControl(element)
        : undefined
    if (!(near instanceof HTMLElement)) continue
    near.focus({ preventScroll: true })
    if (document.activeElement === near) return
  }
  frontPage()?.focus({ preventScroll: true })
}

/** The box, else the page, that is in front. */
export function frontPage(): HTMLElement | undefined {
  const rest = [...document.querySelectorAll<HTMLElement>(`[${REST}]`)].findLast((one) =>
    one.checkVisibility(),
  )
  const page = rest ?? document.querySelector('main') ?? undefined
  // Whoever drew it may not have thought of it.
  if (page && !page.hasAttribute('tabindex')) page.tabIndex = -1
  return page
}
