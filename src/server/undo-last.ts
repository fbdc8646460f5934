import type { Context } from 'hono'
import { tellDone } from './guard/audit.ts'
import { ownDesk } from './guard/person-of.ts'
import type { Means } from './means.ts'

/** Takes the last act of who asks back; the stories that it was about. One that all see is written down. */
export function undoLast(context: Context, means: Pick<Means, 'desk'>): readonly string[] {
  const { kinds, stories } = ownDesk(context, means).personal.undo()
  if (kinds.includes('rejections')) tellDone(context, { act: 'act-undone', story: stories[0] })
  return stories
}
