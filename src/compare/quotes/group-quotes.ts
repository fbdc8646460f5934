import { passageOf } from '../../model/article.ts'
import type { QuoteGroup, QuoteVariant } from '../../model/comparison.ts'
import { countAccounts, type Story } from '../story.ts'
import { findChanges, quoteWords } from './changes.ts'
import { gatherGroups } from './gather-groups.ts'
import { linkUtterances } from './link-utterances.ts'
import { chooseSpeaker, speakerFinder } from './speakers.ts'
import { collectUtterances, type QuotePlace } from './utterances.ts'

/** Groups what was said: every outlet's variant of one utterance together. */
export function groupQuotes(story: Story): QuoteGroup[] {
  const utterances = collectUtterances(story)
  const readingsOf = utterances.list.map(({ places }) => new Set(places.map((p) => p.reading)))
  const meet = (a: number, b: number) =>
    utterances.list[b].places.some(({ reading }) => readingsOf[a].has(reading))
  const groups = gatherGroups(utterances.list.length, linkUtterances(utterances), meet)
  const speakerOf = speakerFinder(story)
  return groups
    .map((parts) =>
      parts.flatMap(({ utterance }) => utterances.list[utterance].places).sort(comparePlaces),
    )
    .sort((a, b) => compareGroups(a, b))
    .map((places, index) => ({
      id: `quote-${index + 1}`,
      speaker: chooseSpeaker(story, places.map(speakerOf)),
      accounts: countAccounts(
        story.accounts,
        places.map(({ reading }) => reading),
      ),
      variants: toVariants(story, places),
    }))
}

function comparePlaces(a: QuotePlace, b: QuotePlace): number {
  return a.reading - b.reading || a.quote - b.quote
}

/** Groups stand in the order of their first variants. */
function compareGroups(a: readonly QuotePlace[], b: readonly QuotePlace[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = comparePlaces(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** The variants in the order of their articles, each measured against the fullest. */
function toVariants({ readings }: Story, places: readonly QuotePlace[]): QuoteVariant[] {
  const spoken = places.map(({ reading, quote }) =>
    quoteWords(readings[reading].article.text, readings[reading].quotes[quote]),
  )
  const fullest = spoken.reduce((best, each) =>
    each.words.length > best.words.length ? each : best,
  )
  return places.map(({ reading, quote }, i) => {
    const { article, quotes } = readings[reading]
    const { kind, cue, speaker, start, end } = quotes[quote]
    return {
      passage: passageOf(article, { start, end }),
      kind,
      speakerPassage: speaker?.span ? passageOf(article, speaker.span) : null,
      cue,
      changes: findChanges(fullest, spoken[i]),
    }
  })
}
