/** How much one import may hold. */
export const MAX_IMPORT_ROWS = 5_000
export const MAX_FILE_MB = 10
export const MAX_FILE_BYTES = MAX_FILE_MB * 1024 * 1024
/** All parts of an .xlsx unpacked; 5,000 rows of 60 filled columns are far below. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
/** Columns that are looked at. */
export const MAX_COLUMNS = 200
/** Lines above the heading (a title, a note) that are forgiven. */
export const HEADING_WITHIN = 10
