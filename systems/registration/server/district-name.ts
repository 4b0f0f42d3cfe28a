/** The Chinese name of a customs district, by its code; the code itself for one that the table does not know. */
import { programRows } from '../../../server/codes/program.ts'

export const districtName = (code: string): string => programRows('customsDistricts').get(code)?.zh ?? code
