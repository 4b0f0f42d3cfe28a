/**
 * Which cell of a row opens it, for the mouse and for the keyboard. A draft has no number before the server gives it one
 * (申请统一编号, manual 003: 企业进行暂存或申报后系统自动生成): its number stays empty, and what it is called is the link.
 */

/** The `wanted` column, else the first after it that says something, else the first at all; undefined when the row says nothing. */
export function linkColumnOf(
  shown: readonly string[],
  wanted: string,
  textOf: (column: string) => string,
): string | undefined {
  const at = Math.max(0, shown.indexOf(wanted))
  return [...shown.slice(at), ...shown.slice(0, at)].find((column) => textOf(column) !== '')
}
