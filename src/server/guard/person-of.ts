import type { Context } from 'hono'
import type { OwnDesk } from '../../app/desk/own-desk.ts'
import { ALONE } from '../../model/access.ts'
import type { Means } from '../means.ts'

/** The id of who asks; `ALONE` on a desk without people, and before anybody signed in. */
export function personOf(context: Context): string {
  return context.get('person')?.id ?? ALONE
}

/** The desk as who asks has it. */
export function ownDesk(context: Context, { desk }: Pick<Means, 'desk'>): OwnDesk {
  return desk.of(personOf(context))
}
