import type { Context } from 'hono'

/** The id of who asks. */
export function personOf(context: Context): string {
  return context.get('person')?.id ?? 'me'
}
