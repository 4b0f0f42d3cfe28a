/** Where a query begins: the first field of the conditions; with a radio at each, that of the chosen one. */
import { fieldsIn } from '../box/focus.ts'

export const firstCondition = (page: ParentNode): HTMLElement | undefined => {
  const conditions = page.querySelector('form.filter-panel')
  return conditions ? fieldsIn(conditions).find((field) => !field.matches('[type="radio"]')) : undefined
}
