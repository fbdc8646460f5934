import { passageOf } from '../../model/article.ts'
import type { Unique } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import type { Fact } from '../facts/fact.ts'
import { readAlone } from '../facts/stands-alone.ts'
import type { Story } from '../story.ts'
import { capDetails } from './cap-details.ts'
import { likelihood } from './detail-weights.ts'
import { wordFinder } from './detail-words.ts'
import { type Detail, joinDetails } from './details.ts'
import { dropCopies } from './drop-copies.ts'
import { dropCovered } from './drop-covered.ts'
import { isBareAttribution } from './fragments.ts'
import { measureNovelty } from './novelty.ts'
import { signFinder } from './signs.ts'
import { WEIGHTS } from './weights.ts'
import { worthFinder } from './worth.ts'

/** A clause may be one account's own if no other has this share of what it tells. */
const LEAST_SHARE = 0.3

/** A detail is more than a turn of phrase. */
const LEAST_FRESH = 9

/** Fewer words that tell something are a remark ("He clearly was undecided"), and not shown. */
const FEWEST_WORDS = 3

/**
 * A detail this likely to be told by another account, in whatever words, is nobody's own. One that is
 * worth telling may be as much likelier.
 */
const TOLD = 0.12
const TOLD_IF_WORTHY = 0.5

/** Finds the details that one account alone has, the one most worth telling first. */
export function findUnique(story: Story, facts: readonly Fact[]): Unique[] {
  const { readings, accounts } = story
  if (accounts.accounts.length < 2) return []
  const { told, worth } = story.detailWeights ?? WEIGHTS
  const signsOf = signFinder(story, facts)
  const worthOf = worthFinder(story)
  const wordsOf = wordFinder(story)
  const details = collectDetails(story)
    .filter((detail) => wordsOf(detail).length >= FEWEST_WORDS)
    .map((detail) => ({ ...detail, worth: likelihood(worth, worthOf(detail)) }))
    .filter((detail) => likelihood(told, signsOf(detail)) < TOLD + TOLD_IF_WORTHY * detail.worth)
    .sort((x, y) => y.worth - x.worth || x.reading - y.reading || x.start - y.start)
  const shown = dropCovered(
    dropCopies(story, details).map((detail) => ({ ...detail, ...withSubject(story, detail) })),
  )
  return capDetails(story, shown).map(({ reading, start, end }) => ({
    passage: passageOf(readings[reading].article, { start, end }),
    account: accounts.accounts[accounts.ofReading[reading]].id,
  }))
}

/** The clauses in a row of which much is new, by themselves or as what they add to a fact. */
export function collectDetails(story: Story): Detail[] {
  const novelty = measureNovelty(story, story.clauses)
  const isOwn = (clause: number) => {
    const { fresh, total } = novelty[clause]
    return fresh > 0 && fresh >= total * LEAST_SHARE
  }
  return joinDetails(story, novelty, isOwn).filter(
    (detail) => detail.fresh >= LEAST_FRESH && !isBareAttribution(story, detail),
  )
}

/** The detail, from the start of its sentence where it would begin with "which" or "after". */
export function withSubject({ readings }: Story, { reading, sentence, start, end }: Detail): Span {
  const alone = readAlone(readings[reading], sentence, { start, end })
  return { start: alone.start, end }
}
