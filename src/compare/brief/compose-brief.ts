import { passageOf } from '../../model/article.ts'
import type { BriefLine, Difference, Statement } from '../../model/comparison.ts'
import type { Fact } from '../facts/fact.ts'
import type { Story } from '../story.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { openCoverage } from './coverage.ts'
import { type Disputes, openDisputes } from './disputes.ts'
import { findLede } from './lede.ts'
import { findMatters, isDeadly } from './matters.ts'
import { isSameNews } from './news.ts'
import { wholeLine } from './shorten.ts'
import { findBearers } from './support.ts'
import { openTerms } from './terms.ts'

/*
 * The figures below were chosen on fifteen stories together and tell there 179 of the 196 facts that
 * most accounts tell; twenty choices near them 175 to 179.
 */

/** A brief of more lines is none; one account needs fewer. */
const MOST = 11
const MOST_OF_ONE = 7

/** What one account alone tells fills up a shorter brief only. */
const MOST_ALONE = 9

/** A line that adds less than this part of what the first line told is left out. */
const LEAST = 0.04

/**
 * So is one that adds no more than this part of what it tells in common with others: the rest of it is
 * told.
 */
const FRESH = 0.25

/** What one account alone tells must be worth so much more. */
const ALONE = 0.45

/** Twice as long a line must tell so much more, short ones aside. */
const LENGTH = 0.5
const SHORT = 15

/** How much a line gains by reading well. */
const CLARITY = 0.3

/**
 * Composes the brief of the accounts' own sentences: what happened, then in its order whatever adds
 * most to what is told of that which many accounts tell.
 */
export function composeBrief(
  story: Story,
  differences: readonly Difference[],
  facts: readonly Fact[] = [],
): BriefLine[] {
  const disputes = openDisputes(story, differences)
  const termsAt = openTerms(story.readings)
  const candidates = findCandidates(story, findBearers(story, facts), disputes, termsAt)
  const coverage = openCoverage(story, facts, findMatters(story, differences), termsAt)
  const weigh = (each: Candidate) => weighLine(each, coverage.worth(each))
  const lede = findLede(story, candidates, weigh)
  if (!lede) return []
  const least = LEAST * coverage.worth(lede)
  const leastOf = new Map(
    candidates.map((each) => [each, Math.max(least, FRESH * coverage.worth(each))]),
  )
  const chosen: Candidate[] = []
  const given = new Set<string>()
  const take = (candidate: Candidate | null) => {
    if (!candidate) return
    const { gives, needs } = candidate.references
    chosen.push(candidate)
    coverage.take(candidate)
    for (const each of [...gives, ...needs]) given.add(each)
  }
  take(lede)
  if (isDeadly(story) && !lede.isLatestToll)
    take(findHeaviest(candidates, (each) => (each.isLatestToll ? weigh(each) : 0)))
  const most = story.accounts.accounts.length === 1 ? MOST_OF_ONE : MOST
  let open = candidates
  let beside = 0
  while (chosen.length < most) {
    // What is told, or adds too little, does so beside more lines as well.
    const added = chosen.slice(beside)
    beside = chosen.length
    open = open.filter(
      (each) =>
        coverage.worth(each) >= (leastOf.get(each) ?? least) &&
        (each.bearers.length > 0 || chosen.length < MOST_ALONE) &&
        !isTold(each, added, disputes),
    )
    const next = findHeaviest(open, (each) => (isReadyFor(each, given) ? weigh(each) : 0))
    if (!next) break
    take(next)
  }
  return arrange(chosen).map((each) => toLine(story, each))
}

/** What a line is worth beside those chosen, if it adds so much to what they tell. */
function weighLine({ line, bearers, clarity }: Candidate, worth: number): number {
  const length = (Math.max(SHORT, line.tokens) / SHORT) ** LENGTH
  return ((bearers.length > 0 ? 1 : ALONE) * worth * Math.exp(CLARITY * clarity)) / length
}

/** The first of those that weigh most. */
function findHeaviest(
  candidates: readonly Candidate[],
  weigh: (each: Candidate) => number,
): Candidate | null {
  let found: Candidate | null = null
  let most = 0
  for (const each of candidates) {
    const weight = weigh(each)
    if (weight <= most) continue
    found = each
    most = weight
  }
  return found
}

/** Is all that a line takes as known told? */
function isReadyFor({ references }: Candidate, given: ReadonlySet<string>): boolean {
  return [...references.needs].every((need) => given.has(need))
}

/** The first line, then the others in their order, but none before what it takes as known. */
function arrange([lede, ...others]: readonly Candidate[]): Candidate[] {
  const arranged = [lede]
  const given = new Set([...lede.references.gives, ...lede.references.needs])
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

/** Does one of some lines tell the same news, or give another value? */
function isTold(candidate: Candidate, lines: readonly Candidate[], disputes: Disputes): boolean {
  return lines.some(
    (each) => disputes.clash(each.sides, candidate.sides) || isSameNews(each.news, candidate.news),
  )
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.place - b.place || a.reading - b.reading || a.sentence - b.sentence
}

/** The line with what bears it out, an article each. */
function toLine({ readings }: Story, { reading, line, bearers }: Candidate): BriefLine {
  const own = passageOf(readings[reading].article, line)
  const isWhole = new Set(bearers.flatMap((each) => (each.isPart ? [] : [each.reading])))
  const best = bearers.filter((each) => !each.isPart || !isWhole.has(each.reading))
  const others = best.map(({ reading: other, sentence: at, isPart }): Statement => {
    const passage = passageOf(readings[other].article, wholeLine(readings[other], at))
    return isPart ? { ...passage, partly: true } : passage
  })
  return { text: own.text, cites: dropDoubles([own, ...others]) }
}

/** A passage that lies within one cited before adds nothing. */
function dropDoubles(cites: readonly Statement[]): Statement[] {
  return cites.filter(
    (cite, index) =>
      !cites
        .slice(0, index)
        .some(
          (each) => each.article === cite.article && each.start < cite.end && cite.start < each.end,
        ),
  )
}
