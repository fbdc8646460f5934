import { type Reading, TAGS } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { stem } from '../../../text/stem.ts'
import type { Statement } from '../../match/alignment.ts'
import type { Story } from '../../story.ts'
import { type Claim, type Dispute, isBetweenArticles } from '../claim.ts'

/** Sentences that are less likely to tell the same may tell of other things of the kind. */
const ONE_FACT = 0.7

/** A noun with the word before it, as one ("a spare key") or as more ("spare keys"). */
type Named = { readonly key: string; readonly isOne: boolean; readonly span: Span }

/**
 * Finds things of which one account names one and another more, without a number: "a spare key",
 * "spare keys". The word before the noun must be the same, so that it is the same thing.
 */
export function findOneOrMoreDisputes({ readings, alignment }: Story): Dispute[] {
  const { statements, pairs } = alignment
  const named = statements.map((): readonly Named[] | null => null)
  const namedIn = (id: number) => {
    named[id] ??= nounsOf(readings[statements[id].reading], statements[id].sentence)
    return named[id]
  }
  const found = new Map<string, [Claim[], Claim[]]>()
  for (const { a, b, score } of pairs) {
    if (score < ONE_FACT) continue
    for (const one of namedIn(a))
      for (const other of namedIn(b)) {
        if (one.key !== other.key || one.isOne === other.isOne) continue
        const sides = found.get(one.key) ?? [[], []]
        sides[Number(!one.isOne)].push(toClaim(readings, statements[a], one))
        sides[Number(!other.isOne)].push(toClaim(readings, statements[b], other))
        found.set(one.key, sides)
      }
  }
  return [...found.values()].flatMap((sides): Dispute[] => {
    const positions = withoutTorn(sides)
    if (positions.some((side) => side.length === 0) || !isBetweenArticles(positions)) return []
    const about = `one or more: ${positions[1][0].value}`
    return [{ kind: 'number', about, relation: 'unsure', positions, isNamed: true }]
  })
}

/** An article that names one and more tells of several things. */
function withoutTorn(sides: readonly [Claim[], Claim[]]): Claim[][] {
  const [ones, more] = sides.map((side) => new Set(side.map(({ reading }) => reading)))
  return sides.map((side) =>
    side.filter(({ reading }) => !(ones.has(reading) && more.has(reading))),
  )
}

/** The nouns of a sentence that stand in it as one or as more, and not as both. */
function nounsOf(reading: Reading, sentence: number): Named[] {
  const { firstToken, endToken } = reading.sentences[sentence]
  const counts = new Map<string, number>()
  const all: Named[] = []
  for (let i = firstToken + 1; i < endToken; i++) {
    const key = keyAt(reading, i)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const named = namedAt(reading, firstToken, i)
    if (named) all.push(named)
  }
  return all.filter(({ key }) => counts.get(key) === 1)
}

/** A noun, as one or as more, with the word before it. */
function keyAt({ tokens: { lower } }: Reading, i: number): string {
  return `${lower[i - 1]} ${stem(lower[i])}`
}

const NOUN = TAGS.indexOf('NOUN')
const MODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN'])
const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one'])
/** Before these it is told which, whose or how many. */
const TOLD: ReadonlySet<string> = new Set(['DET', 'NUM', 'PRON', 'PART', 'ADJ'])

function namedAt(reading: Reading, first: number, i: number): Named | null {
  const { lower, tags, starts, ends } = reading.tokens
  const isHead = tags[i] === NOUN && tags[i + 1] !== NOUN
  let from = i
  while (from > first && MODIFIERS.has(TAGS[tags[from - 1]])) from--
  if (!isHead || from === i) return null
  const isPlural = /[^s]s$/.test(lower[i])
  const before = from > first ? lower[from - 1] : ''
  const isOne = !isPlural && ONE.has(before)
  if (
    !isOne &&
    (!isPlural || MANY.has(lower[from]) || (before !== '' && TOLD.has(TAGS[tags[from - 1]])))
  )
    return null
  const start = starts[isOne ? from - 1 : from]
  return { key: keyAt(reading, i), isOne, span: { start, end: ends[i] } }
}

const MANY: ReadonlySet<string> = new Set('several many few other various more most'.split(' '))

function toClaim(
  readings: readonly Reading[],
  { reading, start, end }: Statement,
  { span, isOne }: Named,
): Claim {
  const value = readings[reading].article.text.slice(span.start, span.end)
  const normalized = isOne ? { low: 1, high: 1 } : { low: 2 }
  return { reading, value, span, normalized, statement: { start, end } }
}
