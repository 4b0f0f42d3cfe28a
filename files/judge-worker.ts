/** The thread in which foreign files are judged. */
import { serve } from '../process/serve.ts'
import { judge } from './judge.ts'

serve(judge)
