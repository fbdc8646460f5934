import { serve } from './serve.ts'
import { COMPARING_TASKS } from './tasks/comparing-tasks.ts'
import { yieldToPages } from './yield-to-pages.ts'

yieldToPages()
serve(COMPARING_TASKS)
