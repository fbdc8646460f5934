import type { Difference } from '../model/comparison.ts'
import type { Note } from '../model/note.ts'
import type { Reading } from '../model/reading.ts'
import type { Alignment } from './match/alignment.ts'
import type { Story } from './story.ts'

type Parts = Pick<Story, 'readings' | 'entities' | 'reuse'> & { readonly alignment: Alignment }

/**
 * What two articles of one event have in common. Of 226 pairs of articles of thirteen stories all
 * but nine passed by themselves and those through a third; of 35 pairs of two events none did.
 */
const SAME_FACT = 0.5
const LIKE_FACT = 0.35
const LIKE_FACT_NAMES = 2

/** A text of fewer sentences has too little to be told by: any likeness ties it. */
const FEWEST_SENTENCES = 4

/** An alignment without the pairs that join articles of different events: those are chance. */
export function keepWithinEvents<T extends Alignment>(events: readonly number[], pieces: T): T {
  if (new Set(events).size < 2) return pieces
  const eventOf = (id: number) => events[pieces.statements[id].reading]
  return { ...pieces, pairs: pieces.pairs.filter(({ a, b }) => eventOf(a) === eventOf(b)) }
}

/** For each reading the first reading that tells of the same event. */
export function findEvents({ readings, entities, reuse, alignment }: Parts): number[] {
  const events = readings.map((_, index) => index)
  const join = (a: number, b: number) => {
    const low = Math.min(events[a], events[b])
    const high = Math.max(events[a], events[b])
    if (low !== high) for (const [i, event] of events.entries()) if (event === high) events[i] = low
  }
  const names = entities.ofMention.map((of) => new Set(of.filter((entity) => entity >= 0)))
  const isShort = (index: number) => readings[index].sentences.length < FEWEST_SENTENCES
  for (const [a, row] of countCommonFacts(readings, alignment).entries())
    for (const [b, facts] of row) {
      if (events[a] === events[b]) continue
      if (isShort(a) || isShort(b) || tellTheSame(facts, countShared(names[a], names[b])))
        join(a, b)
    }
  const indexOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  for (const { passages } of reuse) {
    const [a, b] = passages.map(({ article }) => indexOf.get(article))
    if (a !== undefined && b !== undefined) join(a, b)
  }
  return events
}

/** A note for each group of articles that shares nothing with the largest group. */
export function noteDifferentEvents(story: Story): Note[] {
  const groups = new Map<number, Reading[]>()
  for (const [index, event] of story.events.entries()) {
    if (!isReadable(story.readings[index])) continue
    groups.set(event, [...(groups.get(event) ?? []), story.readings[index]])
  }
  const [main, ...others] = [...groups.values()].sort((x, y) => y.length - x.length)
  return others.map((group) => ({
    code: 'different-events',
    message:
      `No fact ties ${list(group.map(nameOf))} to ${list(main.map(nameOf))}: ` +
      'they seem to tell of different events and are not compared with one another.',
    level: 'warning',
    place: group.length === 1 ? group[0].article.id : null,
  }))
}

/** The differences without those between articles of different events, numbered anew. */
export function dropBetweenEvents(
  story: Story,
  differences: readonly Difference[],
): readonly Difference[] {
  const { events } = story
  if (new Set(events).size < 2) return differences
  const eventOf = new Map(story.readings.map(({ article }, i) => [article.id, events[i]]))
  const isOfOne = ({ positions }: Difference) =>
    new Set(
      positions.flatMap(({ statements }) => statements.map(({ article }) => eventOf.get(article))),
    ).size < 2
  return differences
    .filter(isOfOne)
    .map((difference, index) => ({ ...difference, id: `difference-${index + 1}` }))
}

type CommonFacts = { same: number; like: number }

/** For each reading, the later readings with which statements of it are aligned. */
function countCommonFacts(
  readings: readonly Reading[],
  { statements, pairs }: Alignment,
): Map<number, CommonFacts>[] {
  const table = readings.map(() => new Map<number, CommonFacts>())
  for (const { a, b, score } of pairs) {
    const x = Math.min(statements[a].reading, statements[b].reading)
    const y = Math.max(statements[a].reading, statements[b].reading)
    const known = table[x].get(y)
    const facts = known ?? { same: 0, like: 0 }
    if (!known) table[x].set(y, facts)
    if (score >= SAME_FACT) facts.same++
    if (score >= LIKE_FACT) facts.like++
  }
  return table
}

/** One fact may be chance, unless the articles name somebody or something alike as well. */
function tellTheSame({ same, like }: CommonFacts, names: number): boolean {
  return same > 1 || (same === 1 && names > 0) || (like > 0 && names >= LIKE_FACT_NAMES)
}

function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const entity of a) if (b.has(entity)) shared++
  return shared
}

/** What was not read, as it is empty or in another language, has notes of its own. */
function isReadable({ sentences, article, notes }: Reading): boolean {
  return (
    sentences.length > 0 &&
    ![...article.notes, ...notes].some(({ code }) => code === 'not-english' || code === 'no-text')
  )
}

function nameOf({ article }: Reading): string {
  return article.outlet ?? article.id
}

/** So many names tell which articles are meant. */
const NAMED = 4

/** "a", "a and b", "a, b and c"; a long list ends with how many more there are. */
function list(names: readonly string[]): string {
  const more = names.length - NAMED
  const shown = more > 1 ? [...names.slice(0, NAMED), `${more} more`] : names
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
}
