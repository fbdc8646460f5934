import type { Context } from 'hono'
import { tellDone } from './guard/audit.ts'
import type { Means } from './means.ts'

/** Has tried anew what failed at every try; how many. Over a file nothing ever does. */
export async function retryWork(context: Context, { desk }: Pick<Means, 'desk'>): Promise<number> {
  const retried = (await desk.work?.tryAgain()) ?? 0
  tellDone(context, { act: 'work-retried', about: String(retried) })
  return retried
}
