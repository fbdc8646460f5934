import { type Reading, type Sentence, TAGS } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'
import { type AlignedScore, scoreAligned } from './aligned.ts'
import { directionOf } from './directions.ts'
import { type Claim, type Dispute, groupClaims } from './dispute.ts'
import { gatherFrames, type FramedWord as Word } from './frames.ts'
import { areSynonyms } from './synonyms.ts'

/** Sentences that score less are too unlike for one word of theirs to stand for another. */
const ALIKE = 0.4

/** Finds narrated words that stand in one frame ("caused concern among" / "caused panic among"). */
export function findNarratedWordDisputes(story: Story): Dispute[] {
  const aligned = scoreAligned(story)
  const disputes = new Map<string, Map<string, Claim>>()
  for (const words of gatherFrames(story))
    for (const [one, other] of differingPairs(story, words, aligned)) {
      const claims = [one, other].map((word) => toClaim(story, word))
      const key = claims
        .map(({ value }) => foldWord(value))
        .sort()
        .join(' / ')
      const known = disputes.get(key) ?? new Map<string, Claim>()
      for (const claim of claims) known.set(`${claim.reading} ${claim.statement.start}`, claim)
      disputes.set(key, known)
    }
  return [...disputes.values()].map((found) => {
    const positions = groupClaims([...found.values()], ({ value }) => foldWord(value))
    const about = positions.map(([{ value }]) => `“${value}”`).join(' or ')
    return { kind: 'wording', about, compatible: true, positions }
  })
}

/** Pairs of words of a frame that differ: each with the first of every other wording. */
function differingPairs(
  story: Story,
  words: readonly Word[],
  aligned: AlignedScore,
): [Word, Word][] {
  const wordings = groupWordings(story, words)
  if (wordings.length < 2) return []
  const differ = (one: Word, other: Word) =>
    one.reading !== other.reading &&
    aligned(one.reading, one.sentence, other.reading, other.sentence) >= ALIKE &&
    mayDiffer(story, one, other)
  return wordings.flatMap((some, i) =>
    wordings.flatMap((others, j) =>
      i === j
        ? []
        : some.flatMap((one) =>
            pairWith(
              one,
              others.find((other) => differ(one, other)),
            ),
          ),
    ),
  )
}

function pairWith(one: Word, other: Word | undefined): [Word, Word][] {
  return other ? [[one, other]] : []
}

/** The words of a frame that may be compared, grouped by what they say. */
function groupWordings({ readings }: Story, words: readonly Word[]): Word[][] {
  const wordings = new Map<string, Word[]>()
  for (const word of words) {
    const { tokens } = readings[word.reading]
    const key = foldWord(tokens.lower[word.token])
    const known = wordings.get(key)
    if (known) known.push(word)
    else wordings.set(key, [word])
  }
  if (wordings.size < 2) return []
  return [...wordings.values()]
    .map((some) => some.filter((word) => isCompared(readings[word.reading], word.token)))
    .filter((some) => some.length > 0)
}

const COMPARED: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

/** Is the token a content word that is not compared on its own, as quotes and numbers are? */
function isCompared(reading: Reading, token: number): boolean {
  return (
    COMPARED.has(TAGS[reading.tokens.tags[token]]) &&
    !isFunctionWord(reading.tokens.lower[token]) &&
    directionOf(reading.tokens.lower[token]) === null &&
    !isOfOrder(reading.tokens.lower[token]) &&
    !isBeforeNoun(reading, token) &&
    !isRead(reading, token)
  )
}

const ORDER: ReadonlySet<string> = new Set(
  (
    'previous next last final earlier later latest former first second third fourth fifth sixth ' +
    'seventh eighth ninth tenth same other new recent early late'
  ).split(' '),
)

/** "the previous round" may well be "the sixth". */
function isOfOrder(word: string): boolean {
  return ORDER.has(word) || /^\d+(?:st|nd|rd|th)$/.test(word)
}

/** Of "company party" and "staff party" the party is what is told. */
function isBeforeNoun({ tokens }: Reading, token: number): boolean {
  const isNoun = (at: number) => /NOUN|PROPN/.test(TAGS[tokens.tags[at]] ?? '')
  return isNoun(token) && isNoun(token + 1) && token + 1 < tokens.count
}

/** Do two words of one class tell different things? */
function mayDiffer({ readings }: Story, one: Word, other: Word): boolean {
  const [a, b] = [readings[one.reading], readings[other.reading]]
  const [x, y] = [a.tokens.lower[one.token], b.tokens.lower[other.token]]
  if (a.tokens.tags[one.token] !== b.tokens.tags[other.token]) return false
  if (isNegationOf(x, y) || isNegationOf(y, x)) return false
  if (areSynonyms(x, y) || isGeneral(x, y) || isGeneral(y, x)) return false
  return (
    !isElsewhere(x, b, b.sentences[other.sentence]) && !isElsewhere(y, a, a.sentences[one.sentence])
  )
}

/** "insufficiently experienced" is "inexperienced": where the "not" stands is not told by a word. */
function isNegationOf(word: string, plain: string): boolean {
  return /^(?:in|im|un|dis|non-?)/.test(word) && word.endsWith(plain)
}

const ANYBODY: ReadonlySet<string> = new Set(['people', 'persons', 'men', 'women', 'residents'])

/** "people" says no other thing than "protesters". */
function isGeneral(word: string, other: string): boolean {
  return ANYBODY.has(word) && (/s$/.test(other) || ANYBODY.has(other))
}

/** Does the other sentence have the word as well, at another place? */
function isElsewhere(word: string, { tokens }: Reading, at: Sentence): boolean {
  for (let i = at.firstToken; i < at.endToken; i++)
    if (foldWord(tokens.lower[i]) === foldWord(word)) return true
  return false
}

function isRead({ tokens, quotes, quantities, times, mentions }: Reading, token: number): boolean {
  const start = tokens.starts[token]
  const holds = (span: Span) => span.start <= start && start < span.end
  return [quotes, quantities, times, mentions].some((spans) => spans.some(holds))
}

function toClaim({ readings }: Story, { reading, sentence, token }: Word): Claim {
  const { tokens, article, sentences } = readings[reading]
  const value = article.text.slice(tokens.starts[token], tokens.ends[token])
  const { start, end } = sentences[sentence]
  return { reading, value, normalized: { text: foldWord(value) }, statement: { start, end } }
}

function foldWord(word: string): string {
  return foldSpelling(word.toLowerCase())
}
