import { serve } from './serve.ts'
import { LOOKING_TASKS } from './tasks/looking-tasks.ts'

serve(LOOKING_TASKS)
