import { overlaps } from '../../model/span.ts'
import { foldWords } from '../../text/folded-words.ts'
import { sha256 } from '../../text/hash.ts'
import type { BriefView, EventView, FactView, PlaceView } from './view.ts'

/**
 * What notes on the brief's lines hang on. A line tells a fact, and which account's sentence stands for it
 * may change with each article: it goes by the fact's own key, and by its words where it tells none.
 */
export function withBriefKeys(
  brief: readonly BriefView[],
  facts: readonly FactView[],
): readonly BriefView[] {
  const takeKey = keyTaker()
  return brief.map((line) => {
    const told = factOf(line, facts)?.lasting ?? foldWords(line.text)
    return { ...line, lasting: takeKey(`brief ${told}`) }
  })
}

/** What notes on a time hang on: the time as a reader sees it, whatever comes to be told of it. */
export function withEventKeys(events: readonly EventView[]): readonly EventView[] {
  const takeKey = keyTaker()
  return events.map((event) => ({
    ...event,
    lasting: takeKey(`event ${event.when.basis} ${event.label}`),
  }))
}

/** The fact that has the most of the passages that a line cites. */
function factOf({ cites }: BriefView, facts: readonly FactView[]): FactView | null {
  let [best, most] = [null as FactView | null, 0]
  for (const fact of facts) {
    const shared = cites.filter((cite) => fact.statements.some((each) => meets(each, cite))).length
    if (shared > most) [best, most] = [fact, shared]
  }
  return best
}

function meets(one: PlaceView, other: PlaceView): boolean {
  return one.article === other.article && overlaps(one, other)
}

/** Gives what is told twice a key of its own each time. */
function keyTaker(): (told: string) => string {
  const times = new Map<string, number>()
  return (told) => {
    const nth = (times.get(told) ?? 0) + 1
    times.set(told, nth)
    return sha256(nth === 1 ? told : `${told} ${nth}`).slice(0, 10)
  }
}
