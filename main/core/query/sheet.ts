/** A list as a plain table, between the query and the writers of spreadsheet files. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  /** Texts stay texts, whatever they begin with; numbers are numbers. */
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Excel's limits: 31 characters, none of `[]:*?/\`. */
export const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/gu, ' ').trim().slice(0, 31) || 'Sheet1'

/** Rows an .xls file can hold, header included. */
export const XLS_ROWS = 65_536
