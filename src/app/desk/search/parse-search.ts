import type { DifferenceKind } from '../../../model/comparison.ts'
import { instantSince } from '../../since.ts'

/** What a person looks for: words and filters, each as it was typed. */
export type Search = {
  /** Words, "phrases", -unwanted ones. */
  readonly words: string
  readonly filters: readonly SearchFilter[]
}

export type SearchFilter = { readonly name: FilterName; readonly value: string }

export type FilterName = (typeof FILTER_NAMES)[number]

/** What stands before a colon in the box. */
export const FILTER_NAMES = ['outlet', 'person', 'place', 'differs', 'origin', 'since'] as const

/** Filters that a story may pass several of. */
const REPEATED: ReadonlySet<FilterName> = new Set(['person', 'place'])

/** Filters whose values are words of ours. */
const ANY_CASE: ReadonlySet<FilterName> = new Set(['differs', 'origin'])

const KINDS: readonly DifferenceKind[] = [
  ...(['duration', 'number', 'date', 'name', 'place', 'list', 'wording', 'attribution'] as const),
]

const FILTER = new RegExp(`(?<=^|\\s)(${FILTER_NAMES.join('|')}):(?:"([^"]*)"?|(\\S*))`, 'gi')

/** Takes what was typed apart. What is wrong with it comes as a sentence for who typed it. */
export function parseSearch(typed: string, now: Date): { search: Search; problem: string | null } {
  const filters: SearchFilter[] = []
  const words = typed.replace(FILTER, (_, given: string, quoted?: string, plain?: string) => {
    const name = FILTER_NAMES.find((each) => each === given.toLowerCase())
    const value = (quoted ?? plain ?? '').trim()
    if (name) filters.push({ name, value: ANY_CASE.has(name) ? value.toLowerCase() : value })
    return ' '
  })
  const search = { words: words.trim().replace(/\s+/g, ' '), filters }
  return { search, problem: findProblem(search, now) }
}

function findProblem({ filters }: Search, now: Date): string | null {
  for (const [nth, { name, value }] of filters.entries()) {
    if (value === '') return `After ${name}: stands what it should be, as in ${EXAMPLES[name]}.`
    if (!REPEATED.has(name) && filters.findIndex((each) => each.name === name) < nth)
      return `${name}: stands there twice; one of them is enough.`
    if (name === 'since' && instantSince(value, now) === null)
      return `since: takes a day that there is, as in since:2031-05-06, or since:12h, 3d, 2w, not “${value}”.`
    if (name === 'origin' && value !== 'one')
      return `origin: takes “one”, for stories that all go back to one origin, not “${value}”.`
    if (name === 'differs' && value !== 'yes' && !KINDS.some((kind) => kind === value))
      return `differs: takes “yes”, or what the accounts differ on: ${KINDS.join(', ')}; not “${value}”.`
  }
  return null
}

const EXAMPLES: Readonly<Record<FilterName, string>> = {
  outlet: 'outlet:"Capital Post"',
  person: 'person:Velt',
  place: 'place:Tollen',
  differs: 'differs:yes',
  origin: 'origin:one',
  since: 'since:3d',
}

/** As it would be typed. */
export function formatSearch({ words, filters }: Search): string {
  const typed = filters.map(({ name, value }) => `${name}:${formatValue(value)}`)
  return [words, ...typed].filter(Boolean).join(' ')
}

function formatValue(value: string): string {
  return /^[^\s"]+$/.test(value) ? value : `"${value.replaceAll('"', '')}"`
}

/** The search with a filter more; of those that stand alone, in the place of the one that was there. */
export function withFilter({ words, filters }: Search, added: SearchFilter): Search {
  const kept = filters.filter(
    ({ name, value }) => name !== added.name || (REPEATED.has(name) && value !== added.value),
  )
  return { words, filters: [...kept, added] }
}

/** The search without one of its filters. */
export function withoutFilter({ words, filters }: Search, index: number): Search {
  return { words, filters: filters.filter((_, nth) => nth !== index) }
}
