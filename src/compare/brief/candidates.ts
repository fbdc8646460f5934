import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { rangeOfSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { bearsOut, MAIN, SOME, weighTerms } from './bears-out.ts'
import type { Disputes, Sides } from './disputes.ts'
import { type News, newsOf } from './news.ts'
import { atItsWords, QUOTED } from './quoted.ts'
import { findReferences, type References } from './references.ts'
import { type Line, rangeOf, shorten } from './shorten.ts'
import { findCut, standsAlone } from './stands-alone.ts'
import type { Bearer } from './support.ts'
import { findTopic, type Place, rememberEach, type TermsAt } from './terms.ts'
import { findHighest, isLatest, isOvertaken, type Toll, tollsOf } from './tolls.ts'
import { vagueness } from './vagueness.ts'

/** A sentence that bears a line out, and whether in part alone. */
type Borne = Bearer & { readonly isPart: boolean }

/** A line that could stand in the brief. */
export type Candidate = {
  readonly reading: number
  readonly sentence: number
  readonly line: Line
  /** What bears it out in other articles, the best first. */
  readonly bearers: readonly Borne[]
  /** How far down the articles it stands, 0 to 1. */
  readonly place: number
  readonly sides: Sides
  /** What must be told before it, and what it brings in. */
  readonly references: References
  readonly news: News
  /** Does it give the latest number of the dead? */
  readonly isLatestToll: boolean
  /** How well it reads. */
  readonly clarity: number
}

/** What standing in the latest article of a story of several days weighs. */
const LATEST = 0.5

/** A line on the side that the brief does not take must be better by so much. */
const WEAK_SIDE = 1

/** What the accounts differ on is worth telling. */
const KEY_FIGURE = 0.3

/** Words beyond this many cost something each. */
const COMFORTABLE = 30

/** The lines that can stand alone, the best first. */
export function findCandidates(
  story: Story,
  bearersOf: (place: Place) => readonly Bearer[],
  disputes: Disputes,
  termsAt: TermsAt,
): Candidate[] {
  const topic = findTopic(story.readings)
  const latest = findLatest(story.readings)
  const weights = weighTerms(story.readings, termsAt)
  const sidesAt = rememberEach(story.readings, (place) =>
    disputes.sidesOf(place.reading, spanOf(story, place)),
  )
  const tollsAt = rememberEach(story.readings, (place) =>
    tollsOf(story.readings[place.reading], place.sentence, spanOf(story, place)),
  )
  const highest = findHighest(story.readings)
  const found: Candidate[] = []
  for (const [reading, each] of story.readings.entries()) {
    const cut = findCut(each)
    for (const sentence of each.sentences.keys()) {
      const line = shorten(each, sentence)
      if (cut.has(sentence) || !standsAlone(each, sentence, line)) continue
      const news = newsOf(each, sentence, line)
      if (isOvertaken(news.tolls, highest)) continue
      const isBorneBy = bearsOut(weights, termsAt({ reading, sentence }))
      const sides = disputes.sidesOf(reading, line)
      const isLatestToll = isLatest(news.tolls, highest)
      const references = findReferences(story, reading, sentence, line)
      const words = each.tokens.lower.slice(...rangeOf(each, sentence, line))
      const bearers = bearersOf({ reading, sentence })
        .map((one) =>
          one.isQuote
            ? atItsWords(story.readings[one.reading], one, words)
            : { bearer: one, run: 0 },
        )
        .filter(
          ({ bearer, run }) =>
            !disputes.clash(sides, sidesAt(bearer)) &&
            (run >= QUOTED || isBorneBy(termsAt(bearer), SOME)) &&
            !(news.tolls.length > 0 && areOtherTolls(news.tolls, tollsAt(bearer))),
        )
        .map(({ bearer, run }) => ({
          ...bearer,
          isPart: run < QUOTED && !isBorneBy(termsAt(bearer), MAIN),
        }))
      const place = meanPlace(story, [{ reading, sentence }, ...bearers])
      const clarity =
        worth(each, sentence, line) -
        place +
        (latest.has(reading) ? LATEST : 0) -
        vagueness(each, sentence, line, topic)
      found.push({
        reading,
        sentence,
        line,
        bearers,
        place,
        sides,
        // How many died by the latest count is told even where "the number" was not brought in.
        isLatestToll,
        references: isLatestToll ? { ...references, needs: new Set() } : references,
        news,
        clarity,
      })
    }
  }
  const weakness = disputes.weigh(found.map(({ sides }) => sides))
  const weighed = found.map((each) => ({
    ...each,
    clarity:
      each.clarity + (each.sides.size > 0 ? KEY_FIGURE : 0) - WEAK_SIDE * weakness(each.sides),
  }))
  return weighed.sort(
    (a, b) =>
      b.clarity - a.clarity ||
      a.place - b.place ||
      a.reading - b.reading ||
      a.sentence - b.sentence,
  )
}

function spanOf({ readings }: Story, { reading, sentence }: Place): Span {
  return readings[reading].sentences[sentence]
}

/** Does a sentence give another number of the dead or the hurt than a line? */
function areOtherTolls(tolls: readonly Toll[], others: readonly Toll[]): boolean {
  return others.some(({ harm, year, least, most }) =>
    tolls.some(
      (own) => own.harm === harm && own.year === year && (own.least > most || least > own.most),
    ),
  )
}

/** Numbers and names are news; length beyond what reads well is not. */
function worth(reading: Reading, sentence: number, line: Line): number {
  const count = (found: readonly { sentence: number }[]) => {
    const [first, last] = rangeOfSentence(found, sentence)
    return last - first
  }
  return (
    0.2 * Math.min(2, count(reading.quantities)) +
    0.15 * Math.min(3, count(reading.mentions)) -
    0.04 * Math.max(0, line.tokens - COMFORTABLE)
  )
}

function meanPlace(
  { readings }: Story,
  told: readonly { readonly reading: number; readonly sentence: number }[],
): number {
  const places = told.map(({ reading, sentence }) => sentence / readings[reading].sentences.length)
  return places.reduce((sum, place) => sum + place, 0) / places.length
}

/** The readings of the latest day, where the articles were published on more days than one. */
function findLatest(readings: readonly Reading[]): ReadonlySet<number> {
  const days = readings.map(({ article }) => article.publishedAt?.slice(0, 10) ?? '')
  const latest = days.reduce((last, day) => (day > last ? day : last), '')
  if (days.every((day) => day === latest || day === '')) return new Set()
  return new Set(days.flatMap((day, index) => (day === latest ? [index] : [])))
}
