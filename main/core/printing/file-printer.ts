/** The printer that writes PDFs into a folder of the account instead of onto paper. */
export const isFilePrinter = (printer: string): boolean => printer.startsWith('file:')
