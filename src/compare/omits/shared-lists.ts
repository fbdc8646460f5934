import { overlaps, type Passage } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
import type { Story } from '../story.ts'
import type { ToldGroup } from './told-groups.ts'

/** What part of a group's statements stands in one list of passages that a reading is in too. */
export function shareFinder(
  { alignment, readings }: Story,
  lists: readonly (readonly Passage[])[],
): (group: ToldGroup) => (reading: number) => number {
  const listsIn = new Map<string, { passage: Passage; list: number }[]>()
  for (const [list, passages] of lists.entries())
    for (const passage of passages) addTo(listsIn, passage.article, { passage, list })
  const listsOf = alignment.statements.map(({ reading, ...span }) => {
    const found = listsIn.get(readings[reading].article.id) ?? []
    return new Set(found.filter((each) => overlaps(each.passage, span)).map(({ list }) => list))
  })
  return ({ statements }) => {
    const counts = new Map<number, number>()
    for (const id of statements)
      for (const list of listsOf[id]) counts.set(list, (counts.get(list) ?? 0) + 1)
    const most = new Map<string, number>()
    for (const [list, count] of counts)
      for (const { article } of lists[list])
        most.set(article, Math.max(most.get(article) ?? 0, count))
    return (reading) => (most.get(readings[reading].article.id) ?? 0) / statements.length
  }
}
