import type { DeskStore } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'

/** The ids under which something of a story may be kept: its own, and those of stories that went into it. */
export type FormerIds = (story: string) => Promise<readonly string[]>

/** Only stories in which a person marked something, or told it apart, are looked up. */
export function createFormerIds(store: Tables, mine: DeskStore): FormerIds {
  return async (story) => {
    const marked = new Set([...mine.points.listStories(), ...mine.rejections.listStories()])
    marked.delete(story)
    if (marked.size === 0) return [story]
    const merged = await store.stories.findMerged([...marked])
    return [story, ...[...marked].filter((id) => merged.get(id) === story)]
  }
}
