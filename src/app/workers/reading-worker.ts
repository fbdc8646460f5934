import { serve } from './serve.ts'
import { READING_TASKS } from './tasks/reading-tasks.ts'

serve(READING_TASKS)
