import type { Span } from '../../model/span.ts'
import type { Story } from '../story.ts'
import { type Claim, type Dispute, groupClaims } from './dispute.ts'
import { type Source, sourceFinder } from './sources.ts'

/** Sentences that score less may tell more than one thing, each on another's word. */
const SAME_FACT = 0.75

/** Words that one account quotes and another prints as its own must be surer still. */
const SAME_WORDS = 0.85

/** So much of a sentence must stand in marks for it to be a quotation as a whole. */
const QUOTED = 0.7

/** Finds what one account lays on a named source and another on an unnamed one or on itself. */
export function findAttributionDisputes(story: Story): Dispute[] {
  const sourcesOf = sourceFinder(story)
  const found: Claim[][] = []
  const { statements, pairs } = story.alignment
  for (const { a, b, score } of pairs) {
    if (score < SAME_FACT) continue
    const [one, other] = [statements[a], statements[b]].map((place): Side => {
      const sources = sourcesOf(place.reading, place.sentence)
      return { ...place, sources, quoted: quotedShare(story, place) }
    })
    for (const [named, loose] of [
      [one, other],
      [other, one],
    ]) {
      const claims = compareSides(story, named, loose, score)
      if (claims.length === 0) continue
      found.push(claims)
    }
  }
  return joinShared(found).map((claims) => ({
    kind: 'attribution',
    about: `who says: ${opening(claims[0])}`,
    compatible: true,
    positions: groupClaims(claims, ({ normalized }) => normalized.text ?? ''),
  }))

  function opening({ reading, statement }: Claim): string {
    const { text } = story.readings[reading].article
    return text.slice(statement.start, statement.end).split(/\s+/).slice(0, WORDS_SHOWN).join(' ')
  }
}

/** Joins the lists that have a statement in common. */
function joinShared(found: readonly Claim[][]): Claim[][] {
  const homes = new Map<string, Claim[]>()
  const joined: Claim[][] = []
  for (const claims of found) {
    const keys = claims.map(({ reading, statement }) => `${reading} ${statement.start}`)
    const home = firstHome(homes, keys)
    if (home.length === 0) joined.push(home)
    home.push(...claims)
    for (const key of keys) homes.set(key, home)
  }
  return joined
}

function firstHome(homes: ReadonlyMap<string, Claim[]>, keys: readonly string[]): Claim[] {
  for (const key of keys) {
    const home = homes.get(key)
    if (home) return home
  }
  return []
}

const WORDS_SHOWN = 8

type Place = Span & { readonly reading: number; readonly sentence: number }
type Side = Place & { readonly sources: readonly Source[]; readonly quoted: number }

/** The claims of two sentences where the second is on looser ground than the first; else none. */
function compareSides(story: Story, named: Side, loose: Side, score: number): Claim[] {
  const source = named.sources.find(({ entity }) => entity >= 0)
  if (!source || loose.sources.some(({ entity }) => entity >= 0)) return []
  const unnamed = loose.sources[0]
  const isLifted =
    score >= SAME_WORDS && named.quoted >= QUOTED && loose.quoted === 0 && !isMarked(story, loose)
  if (!unnamed && !isLifted) return []
  return [
    toClaim(named, source.name, story.entities.entities[source.entity].id),
    toClaim(loose, unnamed?.name ?? OWN_WORDS, unnamed ? 'unnamed' : 'itself'),
  ]
}

/** Does a statement begin or end with a mark, though no quote was found in it? */
function isMarked({ readings }: Story, { reading, start, end }: Place): boolean {
  return /^["'“‘]|["”]/.test(readings[reading].article.text.slice(start, end))
}

const OWN_WORDS = 'the article itself'

function toClaim({ reading, start, end }: Place, value: string, text: string): Claim {
  return { reading, value, normalized: { text }, statement: { start, end } }
}

function quotedShare({ readings }: Story, { reading, start, end }: Place): number {
  let inside = 0
  for (const quote of readings[reading].quotes)
    inside += Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start))
  return inside / Math.max(1, end - start)
}
