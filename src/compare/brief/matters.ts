import type { Difference } from '../../model/comparison.ts'
import { countAccounts, type Story } from '../story.ts'
import { isOfFact } from './disputes.ts'
import type { Place } from './terms.ts'
import { firstTolls } from './tolls.ts'

/** Matters that accounts tell with unlike values: where each difference and each toll is told. */
export function findMatters(
  story: Story,
  differences: readonly Difference[],
): (readonly Place[])[] {
  return [...findDisputed(story, differences), ...findTold(story)]
}

/** The sentences in which each difference of fact is told, on whichever side. */
function findDisputed({ readings }: Story, differences: readonly Difference[]): Place[][] {
  const readingOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  return differences.filter(isOfFact).map(({ positions }) =>
    positions
      .flatMap(({ statements }) => statements)
      .flatMap(({ article, start }): Place[] => {
        const reading = readingOf.get(article) ?? -1
        const sentence = readings[reading]?.sentences.findIndex((each) => start < each.end) ?? -1
        return sentence < 0 ? [] : [{ reading, sentence }]
      }),
  )
}

/** Do most accounts tell how many died? Then the brief must. */
export function isDeadly({ readings, accounts }: Story): boolean {
  const telling = readings.flatMap((reading, index) =>
    firstTolls(reading).some(({ harm }) => harm === 'dead') ? [index] : [],
  )
  return countAccounts(accounts, telling) * 2 > accounts.accounts.length
}

/** Where articles first say how many died, and how many were hurt. */
function findTold({ readings }: Story): Place[][] {
  const tolls = readings.flatMap((reading, index) =>
    firstTolls(reading).map((toll) => ({ ...toll, reading: index })),
  )
  return [tolls.filter(({ harm }) => harm === 'dead'), tolls.filter(({ harm }) => harm === 'hurt')]
}
