/** The Chinese name of an inspection office, by its code; the code itself for one that the table does not know. */
import { programRows } from '../../../server/codes/program.ts'

export const officeName = (code: string): string => programRows('ciqOrgans').get(code)?.zh ?? code
