import type { Tables } from '../../store/store.ts'

/** The ids under which something of a story may be kept: its own, and those of stories that went into it. */
export type FormerIds = (story: string) => Promise<readonly string[]>

/** Only stories of which something is kept, as `listStories` gives them, are looked up. */
export function createFormerIds(
  store: Tables,
  listStories: () => Promise<readonly string[]>,
): FormerIds {
  return async (story) => {
    const marked = new Set(await listStories())
    marked.delete(story)
    if (marked.size === 0) return [story]
    const merged = await store.stories.findMerged([...marked])
    return [story, ...[...marked].filter((id) => merged.get(id) === story)]
  }
}
