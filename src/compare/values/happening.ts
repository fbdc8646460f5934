import { type Reading, type Sentence, TAGS, type Tokens } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { baseForm } from './base-form.ts'
import { areSynonyms } from './synonyms.ts'

/** What happens at a time: the verb that it goes with, and the nouns between the two. */
export type Happening = {
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
  /** The nouns and names before it, back to the verb: what was found, who was arrested. */
  readonly objects: readonly string[]
  /** Whether the time is the first or the last of a stretch: "since 2019", "until 2021". */
  readonly edge: 'first' | 'last' | null
  /** Names with the title before them: "hurricane mara". */
  readonly names: readonly (readonly [before: string, name: string])[]
}

/** A verb further off than this many tokens seldom takes the time. */
const REACH = 14

/** Verbs that tell nothing: the time is of what they go with. */
const EMPTY: ReadonlySet<string> = new Set('be go come allege accuse'.split(' ').map(baseForm))

/** Verbs whose object tells what happens: "made an appearance", "had talks". */
const LIGHT: ReadonlySet<string> = new Set(
  'make take have do get give hold'.split(' ').map(baseForm),
)

/** A time that goes with one of these is of the saying. */
const SAYING: ReadonlySet<string> = new Set('say tell add state confirm'.split(' ').map(baseForm))

/**
 * "were drilling toward nine miners trapped in the mine on Monday": the time goes with the drilling. A
 * participle right after its noun takes a time only where it stands beside it.
 */
function isReduced({ lower, tags }: Tokens, first: number, i: number): boolean {
  if (!/(?:ed|en|wn|lt|nt|ught)$/.test(lower[i]) || TAGS[tags[i - 1]] !== 'NOUN') return false
  for (let before = i - 2; before >= first; before--) {
    if (TAGS[tags[before]] === 'AUX') return true
    if (lower[before] === ',' || lower[before] === ';') return false
  }
  return false
}

/** Looks for the verb before a time, and for the verb after it where the time opens its clause. */
export function happeningAt({ tokens }: Reading, sentence: Sentence, time: Span): Happening {
  const { firstToken, endToken } = sentence
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= time.start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < time.end) next++
  const verbs: string[] = []
  const nouns: string[] = []
  const objects: string[] = []
  const take = (from: number, to: number, step: number) => {
    for (let i = from, left = REACH; i !== to && left > 0; i += step, left--) {
      const tag = TAGS[tokens.tags[i]]
      const base = tag === 'VERB' || tag === 'NOUN' ? baseForm(tokens.lower[i]) : ''
      if (tag === 'NOUN') nouns.push(base)
      if (step < 0 && (tag === 'NOUN' || tag === 'PROPN')) objects.push(baseForm(tokens.lower[i]))
      if (tag !== 'VERB' || EMPTY.has(base)) continue
      if (step < 0 && nouns.length > 0 && isReduced(tokens, firstToken, i)) continue
      if (LIGHT.has(base)) verbs.push(nouns.at(-1) ?? base)
      else if (!SAYING.has(base)) verbs.push(base)
      return
    }
  }
  take(first - 1, firstToken - 1, -1)
  const leads = tokens.lower[next] === ',' && tokens.lower[next + 1] === 'when'
  if (verbs.length === 0 || leads || opensClause(tokens.lower, first, firstToken))
    take(next, endToken, 1)
  const edge = EDGES.get(tokens.lower[first - 1]) ?? EDGES.get(tokens.lower[first]) ?? null
  return { verbs, nouns, objects, edge, names: namesIn(tokens, sentence) }
}

const EDGES: ReadonlyMap<string | undefined, 'first' | 'last'> = new Map([
  ['since', 'first'],
  ['from', 'first'],
  ['until', 'last'],
  ['till', 'last'],
  ['through', 'last'],
])

function namesIn({ lower, tags }: Tokens, { firstToken, endToken }: Sentence): [string, string][] {
  const names: [string, string][] = []
  for (let i = firstToken + 1; i < endToken; i++)
    if (TITLES.has(lower[i - 1]) && TAGS[tags[i]] === 'PROPN' && TAGS[tags[i - 1]] === 'PROPN')
      names.push([lower[i - 1], lower[i]])
  return names
}

/** "In 2019 the gates …", "…, and on Friday the crew …", "in 2019, when the gates …" */
function opensClause(lower: readonly string[], first: number, firstToken: number): boolean {
  return first - firstToken <= 2 || OPENERS.has(lower[first - 1]) || OPENERS.has(lower[first - 2])
}

const OPENERS: ReadonlySet<string> = new Set([',', ';', ':', 'and', 'but', 'when', 'after', 'that'])

/**
 * Is the verb of one also told by the other, as a verb or as a noun ("arrested", "his arrest")?
 * Where a verb is wanting, a noun must be shared.
 */
export function isOneHappening(a: Happening, b: Happening): boolean {
  if (areOtherNames(a, b) || (a.edge && b.edge && a.edge !== b.edge)) return false
  const [some, others] = [a.verbs, b.verbs]
  if (some.length === 0 && others.length === 0)
    return a.nouns.length + b.nouns.length === 0 || a.nouns.some((noun) => b.nouns.includes(noun))
  if (others.length === 0) return some.some((verb) => b.nouns.includes(verb))
  if (some.length === 0) return others.some((verb) => a.nouns.includes(verb))
  return some.some((verb) => others.some((other) => areSynonyms(verb, other)))
}

/** Words that stand before the names of things of one kind. */
const TITLES: ReadonlySet<string> = new Set(
  'hurricane typhoon cyclone storm mount lake river fort flight judge justice king queen prince'.split(
    ' ',
  ),
)

/** "Hurricane Mara" and "Hurricane Odo" did not destroy one clinic on one day. */
function areOtherNames(a: Happening, b: Happening): boolean {
  const differs = ([before, name]: readonly [string, string]) => {
    const others = b.names.filter(([word]) => word === before)
    return others.length > 0 && others.every(([, other]) => other !== name)
  }
  return a.names.some(differs)
}
