import type { Entry } from './window/entry.ts'

/** Which articles of the window are in which story, the earliest placed first. */
export type Stories = {
  membersOf(story: string): readonly Entry[]
  put(entry: Entry, story: string): void
  take(entry: Entry): void
}

export function createStories(): Stories {
  const members = new Map<string, Entry[]>()
  const take = (entry: Entry) => {
    const rest = (members.get(entry.story) ?? []).filter((each) => each !== entry)
    if (rest.length > 0) members.set(entry.story, rest)
    else members.delete(entry.story)
    entry.story = ''
  }
  return {
    membersOf: (story) => members.get(story) ?? [],
    put(entry, story) {
      if (entry.story !== '') take(entry)
      entry.story = story
      const list = members.get(story) ?? []
      members.set(story, list)
      const before = list.findLastIndex((each) => each.order < entry.order)
      list.splice(before + 1, 0, entry)
    },
    take,
  }
}

/** Articles spread evenly over a story's life, the first and the latest among them. */
export function sampleMembers(members: readonly Entry[], most: number): readonly Entry[] {
  if (members.length <= most) return members
  const step = (members.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => members[Math.round(i * step)])
}
