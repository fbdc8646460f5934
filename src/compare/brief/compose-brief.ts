import { passageOf } from '../../model/article.ts'
import type { Agreement, BriefLine, Difference } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import type { Story } from '../story.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { type Disputes, openDisputes } from './disputes.ts'
import { overlap } from './overlap.ts'
import { wholeLine } from './shorten.ts'
import { findBearers } from './support.ts'

const FEWEST = 5
const MOST = 9

/** Lines that share this much of their words with one chosen before say little that is new. */
const REDUNDANT = 0.5

/** A line with more of its words in those chosen before, taken together, says little that is new. */
const TOLD = 0.65

/** The same of the words that other accounts have as well: they must bring news themselves. */
const TOLD_TWICE = 0.6

/** The first line stands at the head of an article. */
const HEAD = 0.2

/** What opening an article weighs for the first line. */
const OPENING = 0.7

/** A line of less worth is left out. */
const LEAST = 0

/** The same for what one account alone tells, and how far up it must stand. */
const LEAST_ALONE = 0.3
const UPPER = 0.5

/** Composes the brief of the accounts' own sentences: what happened, then the rest in its order. */
export function composeBrief(
  story: Story,
  differences: readonly Difference[],
  agreements: readonly Agreement[] = [],
): BriefLine[] {
  const disputes = openDisputes(story, differences)
  const candidates = findCandidates(story, findBearers(story, agreements), disputes)
  const chosen: Candidate[] = []
  const told = new Set<string>()
  const supported = candidates.filter(({ support }) => support > 1)
  for (const candidate of [...findLede(story, candidates), ...supported, ...candidates]) {
    if (chosen.length === MOST || !isWorth(candidate, chosen.length)) continue
    if (isTold(candidate, chosen, told, disputes)) continue
    chosen.push(candidate)
    for (const term of candidate.terms) told.add(term)
  }
  const [first, ...rest] = chosen
  if (!first) return []
  return [first, ...rest.sort(inOrder)].map((each) => toLine(story, each, disputes))
}

/** What one account alone tells only fills up a short brief, if it stands high and reads well. */
function isWorth({ support, score, place }: Candidate, chosen: number): boolean {
  if (support > 1) return score >= LEAST
  return chosen < FEWEST && (chosen === 0 || (place <= UPPER && score >= LEAST_ALONE))
}

/** The best of the lines near the head of their articles; one that opens its article is preferred. */
function findLede({ readings }: Story, candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ reading, sentence, score }: Candidate) => {
    const { sentences, article } = readings[reading]
    const opening = sentences.findIndex(({ block }) => article.blocks[block].role === 'paragraph')
    const isNear = sentence <= Math.max(opening + 1, sentences.length * HEAD)
    return isNear ? score + (sentence === opening ? OPENING : 0) : Number.NEGATIVE_INFINITY
  }
  const best = candidates.reduce<Candidate | null>(
    (found, each) => (found === null || rank(each) > rank(found) ? each : found),
    null,
  )
  return best === null ? [] : [best]
}

/** Does a chosen line say it already, or say otherwise? */
function isTold(
  candidate: Candidate,
  chosen: readonly Candidate[],
  told: ReadonlySet<string>,
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
        tellSame(each, candidate),
    ) ||
    shareTold(candidate.terms, told) > TOLD ||
    (chosen.length > 0 && shareTold(candidate.shared, told) > TOLD_TWICE)
  )
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

/** The line with what bears it out, an article each, and what other accounts say against it. */
function toLine({ readings }: Story, candidate: Candidate, disputes: Disputes): BriefLine {
  const { reading, line, bearers, sides } = candidate
  const own = passageOf(readings[reading].article, line)
  const others = bearers.map((bearer) =>
    passageOf(
      readings[bearer.reading].article,
      wholeLine(readings[bearer.reading], bearer.sentence),
    ),
  )
  return { text: own.text, cites: dropDoubles([own, ...others, ...disputes.against(sides)]) }
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
