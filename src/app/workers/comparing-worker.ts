import { serve } from './serve.ts'
import { COMPARING_TASKS } from './tasks/comparing-tasks.ts'

serve(COMPARING_TASKS)
