import type { Context } from 'hono'
import type { Scope } from '../../model/access.ts'
import { Refusal } from '../problems.ts'

/** Throws the `Refusal` where a token asks for what opens more than it may itself; a session may all its person may. */
export function requireWithin(context: Context, scope: Scope): void {
  if (context.get('scopes')?.includes(scope) !== false) return
  const message = `This token has not the scope ${scope}, and makes nothing that has it.`
  throw new Refusal(403, 'beyond-scope', 'This token may not do that', message)
}
