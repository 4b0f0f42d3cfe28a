/** Entry of a worker thread: keeps the fonts warm and renders one request after the other. */
import { serve } from '../process/serve.ts'
import { runTask } from './render-task.ts'

serve(runTask)
