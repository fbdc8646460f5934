import type { Mention, Reading } from '../../model/reading.ts'

import { ofSentence } from '../of-sentence.ts'

const SHORTEST = 7
const LONGEST = 45

/** Words at a sentence's head that point back to one that would not be there. */
const BACKWARD: ReadonlySet<string> = new Set(
  (
    'he she it they this that these those his her its their him them such another others both ' +
    'but and so also however meanwhile then there still yet instead nor or earlier later ' +
    'afterwards moreover besides thus therefore once soon by'
  ).split(' '),
)

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her'])

/** Can a sentence be understood without the ones before it? */
export function standsAlone(reading: Reading, sentence: number): boolean {
  const { article, tokens } = reading
  const span = reading.sentences[sentence]
  const role = article.blocks[span.block].role
  if (role !== 'paragraph' && role !== 'standfirst') return false
  const words = span.endToken - span.firstToken
  if (words < SHORTEST || words > LONGEST) return false
  const text = article.text.slice(span.start, span.end)
  if (!/[.!]["'”’)]*$/.test(text) || /^["'“‘]/.test(text)) return false
  if (BACKWARD.has(tokens.lower[span.firstToken])) return false
  return !hasLoosePronoun(reading, sentence)
}

/** The sentences that hold only a part of some quote. */
export function findCut({ quotes, sentences }: Reading): Set<number> {
  const cut = new Set<number>()
  for (const { start, end, sentence } of quotes) {
    let at = sentence
    while (at > 0 && sentences[at].start > start) at--
    for (; at < sentences.length && sentences[at].start < end; at++)
      if (start < sentences[at].start || end > sentences[at].end) cut.add(at)
  }
  return cut
}

/** "he" needs a person named before it, unless it stands in the words of a quote. */
function hasLoosePronoun(reading: Reading, sentence: number): boolean {
  const { tokens, sentences } = reading
  const span = sentences[sentence]
  const quotes = ofSentence(reading.quotes, sentence)
  const mentions = ofSentence(reading.mentions, sentence)
  for (let i = span.firstToken; i < span.endToken; i++) {
    if (!PRONOUNS.has(tokens.lower[i])) continue
    const at = tokens.starts[i]
    if (quotes.some(({ start, end }) => start <= at && at < end)) continue
    return !mentions.some(({ start, kind }) => kind === 'person' && start < at)
  }
  return false
}

/** Days that are counted from a day which the brief does not give. */
const RELATIVE: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])

/** "the" before these names what an earlier sentence brought in. */
const KNOWN_ALREADY = /^the (?:two|three|four|both|other|same|latter|former)$/

/** What a sentence leaves open costs so much. */
const COSTS = { definite: 0.6, relative: 0.3, label: 0.8, surname: 0.2, pronoun: 0.6 } as const

const POINTING: ReadonlySet<string> = new Set(['they', 'their', 'them', 'its', 'it', 'he', 'she'])

/** How much a sentence leans on what is not in it, though it can be read alone. */
export function vagueness(reading: Reading, sentence: number): number {
  const { tokens } = reading
  const { start: at, firstToken, endToken } = reading.sentences[sentence]
  const mentions = ofSentence(reading.mentions, sentence)
  const [first, second, third] = tokens.lower.slice(firstToken, firstToken + 3)
  let cost = 0
  const isNamed = mentions.some(({ start }) => start - at < 25)
  if (KNOWN_ALREADY.test(`${first} ${second}`) || (first === 'the' && !isNamed))
    cost += COSTS.definite
  if (second === ':' || third === ':') cost += COSTS.label
  if (POINTING.has(second) || POINTING.has(third)) cost += COSTS.pronoun
  if (mentions.some(isSurname)) cost += COSTS.surname
  for (let i = firstToken; i < endToken; i++)
    if (RELATIVE.has(tokens.lower[i])) {
      cost += COSTS.relative
      break
    }
  return cost
}

/** "Winter", where the article elsewhere says "Ada Winter". */
function isSurname({ kind, name, start, end }: Mention): boolean {
  return kind === 'person' && name.includes(' ') && name.length > end - start
}
