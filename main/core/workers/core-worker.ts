/** The worker thread's own file: does the one task it was started for, answers, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { makeCodes } from '../codes/make.ts'
import { readBook } from '../import/read-book.ts'
import { drawPaper } from '../printouts/draw-paper.ts'
import { writeXlsxFile } from '../../../domain/sheets/xlsx.ts'
import { writeXls } from '../query/spreadsheet.ts'
import type { Task, TaskInputs, TaskName, TaskOutputs } from './tasks.ts'

const tasks: { readonly [Name in TaskName]: (input: TaskInputs[Name]) => Promise<TaskOutputs[Name]> } = {
  xlsx: writeXlsxFile,
  xls: writeXls,
  codes: makeCodes,
  readBook,
  paper: drawPaper,
}

const task = workerData as Task // given by run-task.ts only
const output = await tasks[task.name](task.input as never) // the input of this very name
parentPort?.postMessage(output)
