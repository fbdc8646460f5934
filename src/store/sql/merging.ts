import type { Kysely } from 'kysely'
import { addEvent } from './event-table.ts'
import { toId } from './ids.ts'
import type { Rows, Touch } from './rows.ts'

/** What was in the stories is in `into`, and they lead there from now on. */
export async function mergeStories(
  { db, touch }: { readonly db: Kysely<Rows>; readonly touch: Touch },
  stories: readonly number[],
  into: number,
  at: string,
): Promise<void> {
  const others = stories.filter((story) => story !== into)
  if (others.length === 0) return
  await db
    .updateTable('memberships')
    .set({ story_id: into })
    .where('story_id', 'in', others)
    .execute()
  const merged = await db
    .updateTable('stories')
    .set({ merged_into: into })
    .where('id', 'in', others)
    .where(({ eb, or }) => or([eb('merged_into', 'is', null), eb('merged_into', '!=', into)]))
    .returning('id')
    .execute()
  for (const { id } of merged) {
    const [story, from] = [toId('story', into), toId('story', id)]
    await addEvent(db, { kind: 'merged', story, from }, at)
  }
  others.forEach(touch)
}
