import { READING_TASKS } from './reading-tasks.ts'
import { serve } from './serve.ts'

serve(READING_TASKS)
