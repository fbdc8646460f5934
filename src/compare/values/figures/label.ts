import type { Story } from '../../story.ts'
import { sharedWords } from '../about.ts'
import type { Dispute } from '../claim.ts'
import type { Figure } from './figure.ts'
import { namesPeople, stateOf } from './states.ts'

type Label = Pick<Dispute, 'about' | 'isNamed'>

/** What is counted: "people killed", "length of the talks", "how many boats"; or else shared words. */
export function describe(story: Story, figures: readonly Figure[]): Label {
  const { state, scope, lasted } = figures[0]
  const year = /^\d{4}/.test(scope) ? ` in ${scope.slice(0, 4)}` : ''
  const thing = commonThing(figures)
  if (state !== null) return { about: `${befallen(thing, state)}${year}`, isNamed: true }
  if (lasted !== null && figures.every((each) => each.lasted === lasted))
    return { about: `length of the ${lasted}`, isNamed: true }
  const isTelling = thing !== null && !namesPeople(thing) && !VAGUE.has(thing)
  if (figures[0].quantity.kind === 'count' && isTelling)
    return { about: `how many ${pluralOf(thing)}`, isNamed: true }
  return { about: sharedWords(story, figures) || figures[0].quantity.kind }
}

/** "people arrested", but "arrests". */
function befallen(thing: string | null, state: string): string {
  const counted = pluralOf(thing ?? 'person')
  return stateOf(thing ?? '') === state ? counted : `${counted} ${state}`
}

/** Things that tell nothing without what is said of them. */
const VAGUE: ReadonlySet<string> = new Set('other time part way member thing one'.split(' '))

function commonThing(figures: readonly Figure[]): string | null {
  const things = figures.flatMap(({ quantity }) => quantity.thing ?? [])
  const count = (thing: string) => things.filter((each) => each === thing).length
  return things.reduce<string | null>(
    (best, thing) => (best === null || count(thing) > count(best) ? thing : best),
    null,
  )
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['wife', 'wives'],
  ['foot', 'feet'],
  ['life', 'lives'],
])

function pluralOf(noun: string): string {
  const known = PLURALS.get(noun)
  if (known) return known
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
