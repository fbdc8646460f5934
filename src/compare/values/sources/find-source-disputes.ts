import { isReporting } from '../../../model/article.ts'
import { isFunctionWord } from '../../function-words.ts'
import { rangeOfSentence } from '../../of-sentence.ts'
import type { Story } from '../../story.ts'
import { baseForm } from '../base-form.ts'
import { type Claim, type Dispute, isBetweenArticles } from '../claim.ts'
import { joinMatches } from '../clusters.ts'
import type { Match } from '../match.ts'
import { governingSource, toldBy } from './governing-source.ts'

/** Sentences that are less likely to tell the same may each have a source of its own. */
const ONE_FACT = 0.7

/** A statement with the source that it is told on the word of. */
type Sourced = Claim & {
  /** The first words of what is told. */
  readonly told: string
  readonly entity: number
  readonly words: ReadonlySet<string>
  /** Whom its sentence names, as indices of entities. */
  readonly named: ReadonlySet<number>
}

/** Finds facts that the accounts tell on the word of different sources. */
export function findSourceDisputes(story: Story): Dispute[] {
  const { statements, pairs } = story.alignment
  const sourced: Sourced[] = []
  const places = statements.map((statement) => {
    const own = sourcedAt(story, statement.reading, statement.sentence)
    return own ? sourced.push(own) - 1 : -1
  })
  const matches = pairs.flatMap(({ a, b, score }): Match[] =>
    score >= ONE_FACT && places[a] >= 0 && places[b] >= 0
      ? [{ a: places[a], b: places[b], score }]
      : [],
  )
  return joinMatches(sourced, matches, tellOnce).flatMap((group): Dispute[] => {
    const positions = groupSources(group)
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const [told] = group
      .map(({ told }) => told)
      .sort((x, y) => x.length - y.length || (x < y ? -1 : 1))
    return [
      {
        kind: 'attribution',
        about: `who says: ${told}`,
        relation: 'source',
        positions,
        isNamed: true,
      },
    ]
  })
}

/** An article tells a fact on the word of one, and what it tells again is mostly another fact. */
function tellOnce(a: readonly Sourced[], b: readonly Sourced[]): boolean {
  return !a.some((one) => b.some(({ reading }) => reading === one.reading))
}

function sourcedAt(story: Story, index: number, sentence: number): Sourced | null {
  const reading = story.readings[index]
  const { article, sentences, mentions } = reading
  const { block, start, end } = sentences[sentence]
  const found = isReporting(article.blocks[block].role) ? governingSource(reading, sentence) : null
  if (!found) return null
  const ofMention = story.entities.ofMention[index] ?? []
  const [first, last] = rangeOfSentence(mentions, sentence)
  const words = found.name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return {
    reading: index,
    told: toldBy(reading, sentence, found),
    value: found.name,
    span: found.span,
    normalized: { text: found.name.toLowerCase() },
    statement: { start, end },
    entity: found.mention === null ? -1 : (ofMention[found.mention] ?? -1),
    words: new Set(words.filter((word) => word !== '' && !isFunctionWord(word)).map(baseForm)),
    named: new Set(ofMention.slice(first, last).filter((entity) => entity >= 0)),
  }
}

/** The sides by source: one named otherwise, or a body and who speaks for it, are no two sources. */
function groupSources(group: readonly Sourced[]): (readonly Sourced[])[] {
  const sides: Sourced[][] = []
  for (const each of group) {
    const home = sides.find((side) => side.some((other) => areOne(each, other)))
    if (home) home.push(each)
    else sides.push([each])
  }
  return sides
}

function areOne(a: Sourced, b: Sourced): boolean {
  if (a.entity >= 0 && b.named.has(a.entity)) return true
  if (b.entity >= 0 && a.named.has(b.entity)) return true
  return [...a.words].some((word) => [...b.words].some((other) => areAkin(word, other)))
}

/** "suit" and "lawsuit", "India" and "Indian" */
function areAkin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return a === b || (short.length >= SHORTEST && (long.startsWith(short) || long.endsWith(short)))
}

const SHORTEST = 4
