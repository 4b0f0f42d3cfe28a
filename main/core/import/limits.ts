/** How much one import may hold; a table may take less. */
export const MAX_IMPORT_ROWS = 5_000
export const MAX_FILE_MB = 10
export const MAX_FILE_BYTES = MAX_FILE_MB * 1024 * 1024
/** All parts of an .xlsx unpacked; 5,000 rows of 60 filled columns are far below. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
/** Parts of an .xlsx. */
export const MAX_PARTS = 2_000
/** Columns that are looked at. */
export const MAX_COLUMNS = 200
/** Lines above the heading (a title, a note) that are forgiven. */
export const HEADING_WITHIN = 10
/** Filled lines that are kept: heading, example, what stands above them, and one more to see that there are too many. */
export const MAX_LINES = HEADING_WITHIN + 1 + MAX_IMPORT_ROWS + 2
