import type { QuoteGroup } from '../../model/comparison.ts'
import { addTo } from '../add-to.ts'
import { splitApartQuotes } from '../apart/apart-quotes.ts'
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
  const counted = splitApartQuotes(story, gatherPlaces(utterances)).map((group) => ({
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
  return withoutRepeats(groups)
}

/** Leaves out a group where another one holds all that it does; of two alike the first stays. */
function withoutRepeats(groups: readonly Told[][]): Told[][] {
  const keyOf = ({ place }: Told) => `${place.reading} ${place.quote}`
  const keys = groups.map((group) => new Set(group.map(keyOf)))
  const holders = new Map<string, number[]>()
  for (const [i, places] of keys.entries()) for (const key of places) addTo(holders, key, i)
  return groups.filter((group, i) => {
    const others = holders.get(keyOf(group[0])) ?? []
    return !others.some((j) => {
      const isFuller = keys[j].size > keys[i].size || (keys[j].size === keys[i].size && j < i)
      return isFuller && [...keys[i]].every((key) => keys[j].has(key))
    })
  })
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
