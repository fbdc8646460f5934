import { type Reading, type Sentence, TAGS } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'
import { type Claim, type Dispute, groupClaims } from './dispute.ts'
import { areSynonyms } from './synonyms.ts'
import { findReplacements, type Replacement } from './word-diff.ts'

/** Sentences that score less are too unlike for one word of theirs to stand for another. */
const ALIKE = 0.55

/** So many equal words must stand around a word before it counts as put in another's place. */
const FRAME = 4

/** Finds narrated sentences that are alike but for one word ("caused concern" / "caused panic"). */
export function findNarratedWordDisputes(story: Story): Dispute[] {
  const { statements, pairs } = story.alignment
  const disputes = new Map<string, Claim[]>()
  for (const { a, b, score } of pairs) {
    if (score < ALIKE) continue
    const [one, other] = [statements[a], statements[b]]
    for (const [left, right] of wordsReplaced(story, one, other)) {
      const key = [foldWord(left.value), foldWord(right.value)].sort().join(' / ')
      const known = disputes.get(key)
      if (known) known.push(left, right)
      else disputes.set(key, [left, right])
    }
  }
  return [...disputes.values()].map((claims) => ({
    kind: 'wording',
    about: `“${claims[0].value}” or “${claims[1].value}”`,
    compatible: true,
    positions: groupClaims(claims, ({ value }) => foldWord(value)),
  }))
}

type Place = { readonly reading: number; readonly sentence: number }

function wordsReplaced(story: Story, one: Place, other: Place): [Claim, Claim][] {
  const [a, b] = [story.readings[one.reading], story.readings[other.reading]]
  const [left, right] = [a.sentences[one.sentence], b.sentences[other.sentence]]
  const wordsOf = ({ tokens }: Reading, from: number, to: number) =>
    tokens.lower.slice(from, to).map(foldSpelling)
  return findReplacements(
    wordsOf(a, left.firstToken, left.endToken),
    wordsOf(b, right.firstToken, right.endToken),
  ).flatMap((found): [Claim, Claim][] => {
    if (!isOneWordEach(found)) return []
    const i = left.firstToken + found.aStart
    const j = right.firstToken + found.bStart
    if (!mayDiffer(a, i, b, j) || isElsewhere(a, i, b, right) || isElsewhere(b, j, a, left))
      return []
    return [[toClaim(a, one, i, left), toClaim(b, other, j, right)]]
  })
}

function isOneWordEach({ aStart, aEnd, bStart, bEnd, before, after }: Replacement): boolean {
  return aEnd - aStart === 1 && bEnd - bStart === 1 && before + after >= FRAME
}

const COMPARED: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ'])

/** Words of one class that are not forms or spellings of each other, outside quotes and numbers. */
function mayDiffer(a: Reading, i: number, b: Reading, j: number): boolean {
  const [x, y] = [a.tokens.lower[i], b.tokens.lower[j]]
  const tag = TAGS[a.tokens.tags[i]]
  return (
    (COMPARED.has(tag) || tag === 'ADJ') &&
    tag === TAGS[b.tokens.tags[j]] &&
    !isFunctionWord(x) &&
    !isFunctionWord(y) &&
    !areSynonyms(x, y) &&
    !isGeneral(x, y) &&
    !isGeneral(y, x) &&
    !isRead(a, i) &&
    !isRead(b, j)
  )
}

const ANYBODY: ReadonlySet<string> = new Set(['people', 'persons', 'men', 'women', 'residents'])

/** "people" says no other thing than "protesters". */
function isGeneral(word: string, other: string): boolean {
  return ANYBODY.has(word) && (/s$/.test(other) || ANYBODY.has(other))
}

/** Does the other sentence have the word as well, at another place? */
function isElsewhere({ tokens }: Reading, token: number, other: Reading, at: Sentence): boolean {
  const word = foldWord(tokens.lower[token])
  for (let i = at.firstToken; i < at.endToken; i++)
    if (foldWord(other.tokens.lower[i]) === word) return true
  return false
}

/** Is the token part of a quote, a number, a time or a name? Those are compared on their own. */
function isRead({ tokens, quotes, quantities, times, mentions }: Reading, token: number): boolean {
  const start = tokens.starts[token]
  const holds = (span: Span) => span.start <= start && start < span.end
  return [quotes, quantities, times, mentions].some((spans) => spans.some(holds))
}

function toClaim({ tokens, article }: Reading, { reading }: Place, token: number, at: Span): Claim {
  const value = article.text.slice(tokens.starts[token], tokens.ends[token])
  const { start, end } = at
  return { reading, value, normalized: { text: foldWord(value) }, statement: { start, end } }
}

function foldWord(word: string): string {
  return foldSpelling(word.toLowerCase())
}
