import type { QuoteChange } from '../../model/comparison.ts'
import type { DraftMark } from '../../model/draft.ts'
import type { Span } from '../../model/span.ts'
import { diffWords } from '../../text/diff-words.ts'
import { isFunctionWord } from '../function-words.ts'
import { findChanges, quoteWords } from '../quotes/changes.ts'
import { type QuoteSpeaker, speakerFinder } from '../quotes/speakers.ts'
import { foldWords } from '../values/quoted/fold.ts'
import { accountsOf, claimOf, type Found, type Said, toSides } from './finding.ts'
import type { Joined } from './join-draft.ts'
import { findNarration } from './narration.ts'
import { cutPieces } from './pieces.ts'
import { findRun, gatherSpeeches, type Speech } from './said-words.ts'

/** Of fewer words nobody can say whether they were altered: they are somebody's, or not found. */
const FEWEST = 4

/** What is said of the quotes of a draft, sentence by sentence. */
export function judgeQuotes(joined: Joined): Found[] {
  const { story, draft } = joined
  const { quotes, article } = story.readings[draft]
  const speeches = gatherSpeeches(joined)
  const speakerOf = speakerFinder(story)
  const narrated = findNarration(joined)
  return quotes.flatMap((quote, q) => {
    const speaker = speakerOf({ reading: draft, quote: q })
    const speakersOf = ({ reading, quotes: own }: Speech) =>
      own.flatMap((each) => speakerOf({ reading, quote: each }) ?? [])
    const pieces = cutPieces(article.text, quote).map((piece) =>
      judgePiece(joined, piece, speeches, { speaker, speakersOf, narrated }),
    )
    return joinPieces(joined, pieces)
  })
}

type Hearing = {
  readonly speaker: QuoteSpeaker | null
  speakersOf(speech: Speech): readonly QuoteSpeaker[]
  /** The sentences that have the words outside quotation marks. */
  narrated(words: readonly string[]): readonly Said[]
}

/** What comes of one piece of a quote. */
type Judged = {
  readonly piece: Span
  readonly mark: DraftMark
  readonly said: readonly Said[]
  readonly remark: string | null
  readonly changes?: readonly QuoteChange[]
}

function judgePiece(
  joined: Joined,
  piece: Span,
  speeches: readonly Speech[],
  { speaker, speakersOf, narrated }: Hearing,
): Judged {
  const { text } = joined.story.readings[joined.draft].article
  const own = quoteWords(text, [piece])
  const folded = ` ${foldWords(text.slice(piece.start, piece.end))} `
  const exact = speeches.flatMap((speech) => {
    const at = findRun(own.words, speech.words)
    if (at >= 0) return [{ speech, from: at, to: at + own.words.length }]
    const isFolded = folded.trim() !== '' && ` ${speech.folded} `.includes(folded)
    return isFolded ? [{ speech, from: 0, to: speech.words.length }] : []
  })
  if (exact.length > 0) {
    const said = exact.map(({ speech, from, to }) => toSaid(joined, speech, from, to))
    const heard = exact.flatMap(({ speech }) => speakersOf(speech))
    if (own.words.length >= FEWEST && isOther(speaker, heard))
      return { piece, mark: 'wrong-speaker', said, remark: `Said by ${heard[0].name}.` }
    return { piece, mark: 'exact', said, remark: null }
  }
  const isShort = own.words.length < FEWEST
  const nearest = isShort
    ? null
    : findNearest(own.words, speeches, (speech) => !isOther(speaker, speakersOf(speech)))
  if (nearest) return judgeAltered(joined, piece, nearest, speeches)
  const told = own.words.length < FEWEST_NARRATED ? [] : narrated(own.words)
  if (told.length > 0)
    return { piece, mark: 'narration', said: told, remark: 'No outlet has this as a quote.' }
  return { piece, mark: 'not-found', said: [], remark: null }
}

/** Fewer words in a row are anybody's. */
const FEWEST_NARRATED = 5

/** Are all whom the articles give for the words somebody else, by name? */
function isOther(speaker: QuoteSpeaker | null, heard: readonly QuoteSpeaker[]): boolean {
  if (!speaker || speaker.entity === null || heard.length === 0) return false
  return heard.every(({ entity }) => entity !== null && entity !== speaker.entity)
}

type Nearest = {
  readonly speech: Speech
  readonly from: number
  readonly to: number
  readonly share: number
}

/** This part of the draft's words must stand in order in a speech for it to be that one, altered. */
const KEPT = 0.6

/** … and so many of them must tell something, or all but one where there are fewer. */
const TELLING = 3

/** The speech that has most of the words in their order. */
function findNearest(
  words: readonly string[],
  speeches: readonly Speech[],
  mayBe: (speech: Speech) => boolean,
): Nearest | null {
  let best: Nearest | null = null
  const wanted = new Set(words.filter(isTelling))
  const fewest = Math.max(1, Math.min(TELLING, wanted.size - 1))
  for (const speech of speeches) {
    const common = new Set(speech.words.filter((word) => wanted.has(word)))
    if (common.size < fewest || !mayBe(speech)) continue
    const kept = diffWords(speech.words, words).filter(({ kind }) => kind === 'same')
    const count = kept.reduce((sum, { bStart, bEnd }) => sum + bEnd - bStart, 0)
    const telling = kept.flatMap(({ bStart, bEnd }) => words.slice(bStart, bEnd))
    const share = count / words.length
    if (share < KEPT || share <= (best?.share ?? 0)) continue
    if (telling.filter((word) => wanted.has(word)).length < fewest) continue
    best = { speech, from: kept[0].aStart, to: kept[kept.length - 1].aEnd, share }
  }
  return best
}

function judgeAltered(
  joined: Joined,
  piece: Span,
  { speech, from, to, share }: Nearest,
  speeches: readonly Speech[],
): Judged {
  const { readings } = joined.story
  const spoken = { start: speech.spans[from].start, end: speech.spans[to - 1].end }
  const fullest = quoteWords(readings[speech.reading].article.text, [spoken])
  const own = quoteWords(readings[joined.draft].article.text, [piece])
  const changes = findChanges(fullest, own)
  const said = [toSaid(joined, speech, from, to)]
  const warning = changes.find((change) => change.warning)?.warning ?? null
  if (warning) return { piece, mark: 'altered-sense', said, remark: warning, changes }
  const others = wordingsOf(speech, { from, to }, speeches)
  const isDraftsOwn = replacesCommonWords(own.words, { speech, to }, others)
  if (!isDraftsOwn && others.some((other) => other.share <= share)) {
    const all = [
      ...said,
      ...others.map((other) => toSaid(joined, other.speech, other.from, other.to)),
    ]
    return {
      piece,
      mark: 'translated',
      said: all,
      remark: 'The accounts word it differently, too.',
      changes,
    }
  }
  return { piece, mark: 'altered', said, remark: null, changes }
}

/**
 * Does the draft put words of its own where the articles that word a quote in other ways all have the
 * same? Those words nobody printed, so that it is no other wording of the kind that they have.
 */
function replacesCommonWords(
  own: readonly string[],
  { speech, to }: Pick<Nearest, 'speech' | 'to'>,
  others: readonly Nearest[],
): boolean {
  const changed = diffWords(speech.words, own).filter(({ kind }) => kind !== 'same')
  return changed.some(({ aStart, aEnd, bStart, bEnd }) => {
    const put = own.slice(bStart, bEnd)
    // What follows the last words that both have is as much of it as the draft puts there.
    const replaced = speech.words.slice(aStart, aStart >= to ? aStart + put.length : aEnd)
    if (aStart === 0 || !put.some(isTelling) || !replaced.some(isTelling)) return false
    const printed = [speech, ...others.map((other) => other.speech)]
    if (put.some((word) => isTelling(word) && printed.some(({ words }) => words.includes(word))))
      return false
    const common = [speech.words[aStart - 1], ...replaced]
    return others.every((other) => findRun(common, other.speech.words) >= 0)
  })
}

function isTelling(word: string): boolean {
  return !isFunctionWord(word)
}

/** How the other articles word what a stretch of a speech says, where they do it in other words. */
function wordingsOf(
  speech: Speech,
  { from, to }: { from: number; to: number },
  speeches: readonly Speech[],
): Nearest[] {
  const words = speech.words.slice(from, to)
  const others = speeches.filter(({ reading }) => reading !== speech.reading)
  return others.flatMap((other) => {
    if (findRun(words, other.words) >= 0) return []
    const nearest = findNearest(words, [other], () => true)
    return nearest && nearest.share < 1 ? [nearest] : []
  })
}

function toSaid({ story }: Joined, speech: Speech, from: number, to: number): Said {
  const { article, quotes } = story.readings[speech.reading]
  const span = { start: speech.spans[from].start, end: speech.spans[to - 1].end }
  const quote = quotes[speech.quotes.find((q) => quotes[q].end > span.start) ?? speech.quotes[0]]
  return {
    reading: speech.reading,
    sentence: quote.sentence,
    span,
    value: article.text.slice(span.start, span.end),
  }
}

/** Pieces that stand alike, one after the other, are one finding. */
function joinPieces(joined: Joined, pieces: readonly Judged[]): Found[] {
  const joinedPieces: Judged[] = []
  for (const each of pieces) {
    const last = joinedPieces.at(-1)
    if (last && last.mark === each.mark && !each.changes && last.remark === each.remark)
      joinedPieces[joinedPieces.length - 1] = {
        ...last,
        piece: { start: last.piece.start, end: each.piece.end },
        said: [...last.said, ...each.said],
      }
    else joinedPieces.push(each)
  }
  return joinedPieces.map(({ piece, mark, said, remark, changes }) => ({
    kind: 'quote',
    mark,
    claim: claimOf(joined, piece),
    about: '',
    accounts: mark === 'exact' ? accountsOf(joined, said) : 0,
    sides: toSides(
      joined,
      said,
      ({ value }) => foldWords(value),
      () => mark === 'exact',
    ),
    remark,
    ...(changes && { changes }),
  }))
}
