import type { Reading, TimeExpression, When } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { hasVerb } from '../has-verb.ts'
import { ofSentence } from '../of-sentence.ts'
import { isTimeOfSaying } from '../time-of-saying.ts'
import { bearsOn } from './bearing.ts'
import { clauseOf, gerundOf, wholeSentence } from './governed.ts'
import { placeTime } from './place-time.ts'
import { isBackground, isWithin, says } from './when.ts'

/** A passage that tells when something happened. */
export type Dated = {
  readonly reading: number
  readonly sentence: number
  readonly span: Span
  readonly when: When
}

/** What has more tokens than this is a table or a list without ends, and no sentence. */
const LONGEST = 200

type Placed = { readonly time: TimeExpression; readonly when: When }

/** What of an article tells of an event at a known time. `resolve` places a day without its year. */
export function findDated(
  reading: Reading,
  index: number,
  resolve: (value: string) => When | null,
): Dated[] {
  const found: Dated[] = []
  let last = -1
  for (const { sentence } of reading.times) {
    if (sentence === last) continue
    last = sentence
    found.push(...findInSentence(reading, index, sentence, resolve))
  }
  return found
}

function findInSentence(
  reading: Reading,
  index: number,
  sentence: number,
  resolve: (value: string) => When | null,
): Dated[] {
  const { article, sentences, times } = reading
  const { block, firstToken, endToken } = sentences[sentence]
  const { role } = article.blocks[block]
  if (role !== 'paragraph' && role !== 'standfirst') return []
  if (endToken - firstToken > LONGEST) return []
  if (!hasVerb(reading, sentence) || asks(reading, sentence)) return []
  const here = ofSentence(times, sentence).filter(({ type }) => type === 'date' || type === 'time')
  const placed = here.flatMap((time): Placed[] => {
    const given = time.when ?? resolve(time.value)
    const when = given && placeTime(reading, time, given)
    if (!when || !says(when, article.publishedAt)) return []
    if (isTimeOfSaying(reading, time) && !isUtterance(reading, sentence, when)) return []
    return bearsOn(reading, time) ? [{ time, when }] : []
  })
  const pieces = placed.map((each) => ({ ...each, ...pieceOf(reading, each.time, here.length) }))
  return showOnce(onePerPiece(pieces)).map(({ span, when }) => {
    return { reading: index, sentence, span, when }
  })
}

/** "“…,” she said on Friday night": an hour of the day on which words were said is a part of its course. */
function isUtterance({ quotes }: Reading, sentence: number, { start }: When): boolean {
  return start.length > 10 && ofSentence(quotes, sentence).some(({ kind }) => kind === 'direct')
}

/** A question tells of nothing that happened. */
function asks({ article, sentences }: Reading, sentence: number): boolean {
  const { start, end } = sentences[sentence]
  return /[?]["'”’)]*$/.test(article.text.slice(Math.max(start, end - 4), end))
}

/**
 * Where a sentence gives several times, each is shown with its own clause only, if that can be read
 * alone. `piece` is where the clause begins.
 */
function pieceOf(
  reading: Reading,
  time: TimeExpression,
  times: number,
): { readonly span: Span; readonly piece: number } {
  const whole = wholeSentence(reading, time.sentence)
  const gerund = gerundOf(reading, time)
  if (gerund) return { span: gerund, piece: gerund.start }
  const clause = times > 1 ? clauseOf(reading, time) : null
  if (!clause) return { span: whole, piece: whole.start }
  return { span: clause.isWhole ? clause : whole, piece: clause.start }
}

type Piece = Placed & { readonly span: Span; readonly piece: number }

/** A piece tells of one time: of "3 May" and "at noon on 3 May" the narrower, else the first. */
function onePerPiece(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const same = kept.findIndex((each) => each.piece === piece.piece)
    if (same < 0) kept.push(piece)
    else if (isWithin(piece.when, kept[same].when)) kept[same] = piece
  }
  return kept
}

/** What is shown whole is shown once: at a day rather than a year, else at its first time. */
function showOnce(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces
  const first = pieces.toSorted(
    (a, b) => Number(isBackground(a.when)) - Number(isBackground(b.when)),
  )
  const isSame = ({ span }: Piece, other: Piece) =>
    span.start === other.span.start && span.end === other.span.end
  const kept = first.filter((piece, i) => !first.slice(0, i).some((each) => isSame(each, piece)))
  return kept.sort((a, b) => a.time.start - b.time.start)
}
