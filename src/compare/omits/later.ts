import type { Story } from '../story.ts'
import type { ToldGroup } from './told-groups.ts'

/** When the text of each article last changed: ISO 8601, by its id. */
export type LastAt = ReadonlyMap<string, string>

/** Tells of a group whether all that tell it are dated after the last version of an article. */
export function createLater(
  { readings }: Story,
  lastAt: LastAt,
): (group: ToldGroup, reading: number) => boolean {
  const last = readings.map(
    ({ article: { id, modifiedAt, publishedAt } }) => lastAt.get(id) ?? modifiedAt ?? publishedAt,
  )
  return (group, reading) => {
    const own = last[reading]
    if (!own) return false
    return [...group.readings].every((other) => {
      const { publishedAt } = readings[other].article
      return publishedAt !== null && isAfter(publishedAt, own)
    })
  }
}

const DAY = 'YYYY-MM-DD'.length

/** Where one of the two is a day, only another day tells. */
function isAfter(one: string, other: string): boolean {
  if (one.length <= DAY || other.length <= DAY) return one.slice(0, DAY) > other.slice(0, DAY)
  return Date.parse(one) > Date.parse(other)
}
