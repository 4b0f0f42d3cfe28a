/** The worker thread's own file: does one task after the other. */
import { makeCodes } from '../codes/make.ts'
import { readBook } from '../import/read-book.ts'
import { drawPaper } from '../printouts/draw-paper.ts'
import { writeXlsxFile } from '../../../domain/sheets/xlsx.ts'
import { serve } from '../../../process/serve.ts'
import { writeXls } from '../query/spreadsheet.ts'
import type { Task, TaskInputs, TaskName, TaskOutputs } from './tasks.ts'

const tasks: { readonly [Name in TaskName]: (input: TaskInputs[Name]) => Promise<TaskOutputs[Name]> } = {
  xlsx: writeXlsxFile,
  xls: writeXls,
  codes: makeCodes,
  spell: async (names) => {
    const { spell } = await import('../../../domain/codes/spell.ts')
    return names.map(spell)
  },
  readBook,
  paper: drawPaper,
}

serve((task: Task) => tasks[task.name](task.input as never)) // the input of this very name
