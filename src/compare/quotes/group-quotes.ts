import type { QuoteGroup } from '../../model/comparison.ts'
import { countAccounts, type Story } from '../story.ts'
import { gatherGroups } from './gather-groups.ts'
import { linkUtterances } from './link-utterances.ts'
import { chooseSpeaker, type QuotePlace, speakerFinder } from './speakers.ts'
import { collectUtterances, type Utterances } from './utterances.ts'
import { type Told, toVariants } from './variants.ts'

/** Groups what was said: every outlet's variant of one utterance together, the most reported first. */
export function groupQuotes(story: Story): QuoteGroup[] {
  const utterances = collectUtterances(story)
  const speakerOf = speakerFinder(story)
  const counted = gatherPlaces(utterances).map((group) => ({
    group,
    accounts: countAccounts(
      story.accounts,
      group.map(({ place }) => place.reading),
    ),
  }))
  return counted
    .sort((a, b) => b.accounts - a.accounts || compareGroups(a.group, b.group))
    .map(({ group, accounts }, index) => ({
      id: `quote-${index + 1}`,
      speaker: chooseSpeaker(
        story,
        group.map(({ place }) => speakerOf(place)),
      ),
      accounts,
      variants: toVariants(story, utterances, group),
    }))
}

function gatherPlaces(utterances: Utterances): Told[][] {
  const { list } = utterances
  const readingsOf = list.map(({ places }) => new Set(places.map(({ reading }) => reading)))
  const meet = (a: number, b: number) =>
    list[b].places.some(({ reading }) => readingsOf[a].has(reading))
  const groups = gatherGroups(list.length, linkUtterances(utterances), meet).map((parts) =>
    parts
      .flatMap(({ utterance, region }) =>
        list[utterance].places.map((place) => ({ place, utterance, region })),
      )
      .sort((a, b) => comparePlaces(a.place, b.place)),
  )
  return groups.filter(
    (group, i) => !groups.some((other, j) => i !== j && isTold(group, other, i < j)),
  )
}

/** Does another group hold all that this one does? Of two alike the first stays. */
function isTold(group: readonly Told[], other: readonly Told[], isFirst: boolean): boolean {
  if (other.length < group.length || (other.length === group.length && isFirst)) return false
  const places = new Set(other.map(({ place }) => `${place.reading} ${place.quote}`))
  return group.every(({ place }) => places.has(`${place.reading} ${place.quote}`))
}

function comparePlaces(a: QuotePlace, b: QuotePlace): number {
  return a.reading - b.reading || a.quote - b.quote
}

/** Groups that as many tell stand in the order of their first variants. */
function compareGroups(a: readonly Told[], b: readonly Told[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = comparePlaces(a[i].place, b[i].place)
    if (order !== 0) return order
  }
  return a.length - b.length
}
