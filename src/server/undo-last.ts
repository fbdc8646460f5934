import type { Context } from 'hono'
import { tellDone } from './guard/audit.ts'
import { ownDesk } from './guard/person-of.ts'
import type { Means } from './means.ts'

/** Takes the last act of who asks back; the stories that it was about. One that all see is written down. */
export async function undoLast(
  context: Context,
  means: Pick<Means, 'desk'>,
): Promise<readonly string[]> {
  const { kinds, stories } = await ownDesk(context, means).personal.undo()
  if (kinds.includes('rejections')) tellDone(context, { act: 'act-undone', story: stories[0] })
  return stories
}
