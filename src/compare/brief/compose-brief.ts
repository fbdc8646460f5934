import { passageOf } from '../../model/article.ts'
import type { BriefLine, Difference } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import type { Fact } from '../facts/fact.ts'
import { countAccounts, type Story } from '../story.ts'
import { type Candidate, findCandidates, SUPPORT } from './candidates.ts'
import { type Disputes, openDisputes } from './disputes.ts'
import { isSameNews } from './news.ts'
import { overlap } from './overlap.ts'
import { wholeLine } from './shorten.ts'
import { type Bearer, findBearers, findTelling } from './support.ts'

const FEWEST = 7
const MOST = 10

/** Lines that share this much of their words with one chosen before say little that is new. */
const REDUNDANT = 0.5

/** A line with more of its words in those chosen before, taken together, says little that is new. */
const TOLD = 0.8

/** The first line stands at the head of an article. */
const HEAD = 0.2

/** What a line's further facts weigh beside its first. */
const MORE = 0.5

/** What opening an article weighs for the first line. */
const OPENING = 0.7

/** What saying all that the heads of the articles share weighs for it. */
const TOPICAL = 4

/** What each name or thing that nothing before it brought in costs the first line. */
const OPEN = 3

/** A line of less worth is left out. */
const LEAST = 0

/** The same for what one account alone tells, and how far up it must stand. */
const LEAST_ALONE = 0.3
const UPPER = 0.5

/** Composes the brief of the accounts' own sentences: what happened, then the rest in its order. */
export function composeBrief(
  story: Story,
  differences: readonly Difference[],
  facts: readonly Fact[] = [],
): BriefLine[] {
  const disputes = openDisputes(story, differences)
  const candidates = findCandidates(
    story,
    findBearers(story, facts),
    findTelling(story, facts),
    disputes,
  )
  const worthOf = worthFinder(story, facts)
  const chosen: Candidate[] = []
  const told: Told = { terms: new Set(), facts: new Set(), places: new Set(), given: new Set() }
  const take = (candidate: Candidate) => {
    chosen.push(candidate)
    for (const term of candidate.terms) told.terms.add(term)
    for (const fact of candidate.facts) told.facts.add(fact)
    for (const given of candidate.references.gives) told.given.add(given)
    for (const place of [candidate, ...candidate.bearers]) told.places.add(placeOf(place))
  }
  const lede = findLede(story, candidates)
  if (!lede) return []
  take(lede)
  let open = candidates
  while (chosen.length < MOST) {
    // What is told, or not worth its place, is so beside more lines as well.
    open = open.filter(
      (each) => isWorth(each, chosen.length) && !isTold(each, chosen, told, disputes),
    )
    const next = open
      .filter((each) => isReadyFor(each, told.given))
      .map((candidate) => ({ candidate, worth: worthOf(candidate, told) }))
      .reduce<Weighed | null>(
        (best, each) => (each.worth > (best?.worth ?? -9) ? each : best),
        null,
      )
    if (!next) break
    take(next.candidate)
  }
  return arrange(chosen).map((each) => toLine(story, each))
}

/** Is all that a line takes as known told? */
function isReadyFor({ references }: Candidate, given: ReadonlySet<string>): boolean {
  return [...references.needs].every((need) => given.has(need))
}

/** The first line, then the others in their order, but none before what it takes as known. */
function arrange([lede, ...others]: readonly Candidate[]): Candidate[] {
  const arranged = [lede]
  const given = new Set(lede.references.gives)
  const left = others.sort(inOrder)
  while (left.length > 0) {
    const next = Math.max(
      0,
      left.findIndex((each) => isReadyFor(each, given)),
    )
    const [line] = left.splice(next, 1)
    for (const each of line.references.gives) given.add(each)
    arranged.push(line)
  }
  return arranged
}

type Weighed = { readonly candidate: Candidate; readonly worth: number }

/** What the lines chosen so far tell: their words and their facts. */
type Told = {
  readonly terms: Set<string>
  readonly facts: Set<number>
  /** The sentences that say so, in each article. */
  readonly places: Set<string>
  /** Who and what they brought in. */
  readonly given: Set<string>
}

/** What a line is worth beside those chosen: only the facts that they do not tell support it. */
function worthFinder({ accounts }: Story, facts: readonly Fact[]) {
  const supportOf = facts.map(({ parts }) =>
    countAccounts(
      accounts,
      parts.map(({ reading }) => reading),
    ),
  )
  const total = Math.max(1, accounts.accounts.length)
  return ({ score, support, facts: own }: Candidate, told: Told) => {
    const fresh = own.filter((fact) => !told.facts.has(fact)).map((fact) => supportOf[fact])
    const [first = 1, ...more] = fresh.sort((a, b) => b - a)
    const others = more.reduce((sum, each) => sum + each, 0)
    return score + (SUPPORT * (first + MORE * others - support)) / total
  }
}

/** What one account alone tells only fills up a short brief, if it stands high and reads well. */
function isWorth({ support, score, place }: Candidate, chosen: number): boolean {
  if (support > 1) return score >= LEAST
  return chosen < FEWEST && (chosen === 0 || (place <= UPPER && score >= LEAST_ALONE))
}

/** The best of the lines near the head of their articles; one that opens its article is preferred. */
function findLede({ readings }: Story, candidates: readonly Candidate[]): Candidate | null {
  const openings = readings.map((_, reading) =>
    candidates.reduce(
      (first, each) => (each.reading === reading ? Math.min(first, each.sentence) : first),
      Number.POSITIVE_INFINITY,
    ),
  )
  const rank = ({ reading, sentence, score, references, topical }: Candidate) => {
    const isNear =
      sentence <= Math.max(openings[reading], readings[reading].sentences.length * HEAD)
    if (!isNear) return Number.NEGATIVE_INFINITY
    const opening = sentence === openings[reading] ? OPENING : 0
    return score + opening + TOPICAL * topical - OPEN * references.needs.size
  }
  return candidates.reduce<Candidate | null>(
    (found, each) => (found === null || rank(each) > rank(found) ? each : found),
    null,
  )
}

/** Does a chosen line say it already, or say otherwise? */
function isTold(
  candidate: Candidate,
  chosen: readonly Candidate[],
  told: Told,
  disputes: Disputes,
): boolean {
  return (
    chosen.some(
      (each) =>
        each.bearers.some(
          ({ reading, sentence }) =>
            reading === candidate.reading && sentence === candidate.sentence,
        ) ||
        overlap(each.terms, candidate.terms) > REDUNDANT ||
        disputes.clash(each.sides, candidate.sides) ||
        tellSame(each, candidate) ||
        isSameNews(each.news, candidate.news),
    ) ||
    (candidate.facts.length > 0 && candidate.facts.every((fact) => told.facts.has(fact))) ||
    told.places.has(placeOf(candidate)) ||
    candidate.bearers.filter((each) => told.places.has(placeOf(each))).length * 2 >
      candidate.bearers.length ||
    shareTold(candidate.terms, told.terms) > TOLD
  )
}

function placeOf({ reading, sentence }: Pick<Bearer, 'reading' | 'sentence'>): string {
  return `${reading} ${sentence}`
}

/** Two lines that the same sentences of others bear out tell the same. */
function tellSame(chosen: Candidate, { bearers }: Candidate): boolean {
  const common = bearers.filter(({ reading, sentence }) =>
    chosen.bearers.some((each) => each.reading === reading && each.sentence === sentence),
  )
  return common.length >= 2 && common.length * 2 >= bearers.length
}

function shareTold(terms: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let known = 0
  for (const term of terms) if (told.has(term)) known++
  return terms.size === 0 ? 0 : known / terms.size
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.place - b.place || a.reading - b.reading || a.sentence - b.sentence
}

/** The line with what bears it out, an article each. */
function toLine({ readings }: Story, { reading, line, bearers }: Candidate): BriefLine {
  const own = passageOf(readings[reading].article, line)
  const others = bearers.map((bearer) =>
    passageOf(
      readings[bearer.reading].article,
      wholeLine(readings[bearer.reading], bearer.sentence),
    ),
  )
  return { text: own.text, cites: dropDoubles([own, ...others]) }
}

/** A passage that lies within one cited before adds nothing. */
function dropDoubles(cites: readonly Passage[]): Passage[] {
  return cites.filter(
    (cite, index) =>
      !cites
        .slice(0, index)
        .some(
          (each) => each.article === cite.article && each.start < cite.end && cite.start < each.end,
        ),
  )
}
