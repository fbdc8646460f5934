import type { ComparisonView, PlaceView } from '../../../present/view/view.ts'
import type { KindName } from './compared-shapes.ts'
import type { Entry } from './fill-page.ts'
import { toPassage } from './passage.ts'
import { quote, quoteOrNull } from './quoted.ts'

/** The names and warnings that one entry shows of many. */
const MOST_NAMES = 8

/** What a comparison says, kind by kind in the order asked, as entries of an answer. */
export function comparedEntries(view: ComparisonView, kinds: readonly KindName[]): Entry[] {
  return kinds.flatMap((kind) => ENTRIES[kind](view).map((entry) => ({ list: kind, ...entry })))
}

type Made = Omit<Entry, 'list'>

const ENTRIES: Readonly<Record<KindName, (view: ComparisonView) => Made[]>> = {
  brief: ({ brief, articles }) =>
    brief.map(({ text, cites, disputes }) => ({
      item: {
        line: quote(text, 1000),
        ...(disputes.length > 0 && { notSettled: disputes.map(({ about }) => toName(about)) }),
      },
      passages: cites.map((place) => toTelling(articles, place)),
    })),
  differences: ({ differences, articles }) => differences.map((each) => ofSides(each, articles)),
  agreements: ({ facts, articles }) =>
    facts.map(({ lasting, key, accounts, isNaming, attributedTo, statements }) => ({
      item: {
        ...{ key: lasting ?? key, accounts, ...(isNaming && { nameOnly: true }) },
        attributedTo: attributedTo.map(toName),
      },
      passages: statements.map((place) => toTelling(articles, place)),
    })),
  quotes: ({ quotes, articles }) =>
    quotes.map(({ lasting, key, speaker, accounts, variants }) => ({
      item: { key: lasting ?? key, speaker: quoteOrNull(speaker), accounts },
      passages: variants.flatMap(({ places, warnings }, index) =>
        places.map((place) => ({
          wording: index + 1,
          ...(place.as && { as: quote(place.as) }),
          ...(warnings.length > 0 && { warnings: warnings.slice(0, MOST_NAMES).map(toName) }),
          ...toPassage(articles, place),
        })),
      ),
    })),
  only_here: ({ unique, articles, accounts }) =>
    unique.map(({ lasting, key, place, account }) => ({
      item: { key: lasting ?? key, account: accounts[account]?.sigla ?? '' },
      passages: [toPassage(articles, place)],
    })),
  copies: ({ copies, articles }) =>
    copies.map(({ lasting, key, places, words }) => ({
      item: { key: lasting ?? key, words },
      passages: places.map((place) => toPassage(articles, place)),
    })),
  spellings: ({ spellings, articles }) => spellings.map((each) => ofSides(each, articles)),
  timeline: ({ timeline, articles }) =>
    timeline.map(({ when: { start, end, precision, basis }, accounts, statements }) => ({
      item: { from: start, to: end, precision, basis, accounts },
      passages: statements.map((place) => toPassage(articles, place)),
    })),
}

/** A passage that bears out what a line says, or part of it. */
function toTelling(articles: ComparisonView['articles'], place: PlaceView) {
  return { ...toPassage(articles, place), ...(place.isPart && { partly: true as const }) }
}

/** A difference, each passage with the side that it takes. */
function ofSides(
  { lasting, key, kind, about, compatible, verdict, positions }: ComparisonView['differences'][0],
  articles: ComparisonView['articles'],
): Made {
  const canAllHold = compatible
  return {
    item: { key: lasting ?? key, kind, about: quote(about), canAllHold, verdict },
    passages: positions.flatMap(({ value, accounts, statements }, index) =>
      statements.map((place) => ({
        ...{ side: index + 1, value: quote(value), accounts },
        ...toPassage(articles, place),
      })),
    ),
  }
}

const toName = (name: string) => quote(name, 200)
