import { type Reading, TAGS, type Tag } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'

/** Words that lean on an earlier sentence wherever they stand. */
const LEANING: ReadonlySet<string> = new Set(['these', 'such', 'else', 'pictured'])

/** Who writes or reads, where a sentence outside marks has them, is not to be known. */
const OF_WRITER: ReadonlySet<string> = new Set(
  'i we me us my our mine ours myself ourselves you your yours'.split(' '),
)

/** Words for people and for things that were named before. */
export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'him', 'himself'])
export const THINGS: ReadonlySet<string> = new Set(['it', 'its', 'they', 'their', 'them'])

/** In "when it fell, the bridge …" the word stands for what another sentence named. */
const SUBORDINATING: ReadonlySet<string> = new Set(
  'when while after before although though as if since because until once'.split(' '),
)
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Does it point at what is not in it: "she" before any name, "our", "these"? */
export function leans(reading: Reading, sentence: number, [first, end]: readonly [number, number]) {
  const { tokens, article } = reading
  const quotes = ofSentence(reading.quotes, sentence)
  const people = ofSentence(reading.mentions, sentence).filter(
    ({ kind, form }) => kind === 'person' && form === 'name',
  )
  const times = ofSentence(reading.times, sentence)
  const opensApart = SUBORDINATING.has(tokens.lower[first])
  // "After weighing the fish, they …" does not say who weighed it.
  const isUnowned = opensApart && tokens.lower[first + 1].endsWith('ing')
  // In "According to the mill, they …" and "In May, it …" the phrase names no subject.
  const isSetOff = ['ADP', 'VERB'].includes(TAGS[tokens.tags[first]])
  if (isBareNumber(tokens, first) || enumerates(tokens, first)) return true
  let named = false
  let isCounted = false
  let stranger = false
  let commas = 0
  for (let i = first; i < end; i++) {
    const word = tokens.lower[i]
    const at = tokens.starts[i]
    if (word === ',') commas++
    const isWithin = ({ start, end }: Span) => start <= at && at < end
    if (NAMING.has(TAGS[tokens.tags[i]]) && !times.some(isWithin)) named = true
    if (quotes.some(isWithin)) continue
    if (OF_WRITER.has(word) && article.text.slice(at, at + 2) !== 'US') return true
    if (LEANING.has(word) && !(word === 'such' && tokens.lower[i + 1] === 'as')) return true
    if (POINTING.has(word) && isTag(tokens, i + 1, 'NOUN') && !times.some(isWithin)) return true
    if (OWNING.has(word) && commas === 0 && isOwned(reading, sentence, i, end)) continue
    if (PRONOUNS.has(word) && !stranger && !people.some(({ start }) => start < at)) return true
    if (THINGS.has(word) && (!named || (opensApart && commas === 0))) return true
    if (word === 'they' && isUnowned && people.length === 0) return true
    if (SUBJECTS.has(word) && isSetOff && commas === 1 && tokens.lower[i - 1] === ',') return true
    if (ANSWERING.has(word) && /^[,.;]$/.test(tokens.lower[i + 1] ?? '.')) return true
    if (word === 'another' && !isCounted && isTag(tokens, i + 1, 'NUM')) return true
    isCounted ||= isTag(tokens, i, 'NUM')
    if (isStranger(tokens, first, i)) stranger = true
  }
  return false
}

const SUBJECTS: ReadonlySet<string> = new Set(['it', 'they'])

/** "The mayor agreed, saying …" answers what is not there. */
const ANSWERING: ReadonlySet<string> = new Set('agreed disagreed replied responded'.split(' '))

/** "The two were": of whom an earlier sentence told. "The two mayors" are told of here. */
function isBareNumber({ lower, tags }: Reading['tokens'], first: number): boolean {
  const isCounted = /^(?:two|three|four|five|six|others|former|latter)$/.test(lower[first + 1])
  return lower[first] === 'the' && isCounted && ['VERB', 'AUX'].includes(TAGS[tags[first + 2]])
}

/** In "in her report, Ada Winter said" the owner is named as soon as the phrase is over. */
const OWNING: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their'])

function isOwned({ tokens, mentions }: Reading, sentence: number, i: number, end: number): boolean {
  const comma = tokens.lower.indexOf(',', i)
  if (comma < 0 || comma >= end) return false
  return ofSentence(mentions, sentence).some(
    ({ firstToken, endToken, form }) =>
      form === 'name' && firstToken > comma && firstToken <= comma + SOON && endToken <= end,
  )
}

/** So near to the comma a name is that of the subject: "veteran reporter Ada Winter". */
const SOON = 4

/** "a skipper", "a woman": the line itself brings in who "he" or "she" is. */
function isStranger({ lower, tags }: Reading['tokens'], from: number, i: number): boolean {
  if (TAGS[tags[i]] !== 'NOUN' || !/(?:man|[^i]er|or|ist|boy|girl)$/.test(lower[i])) return false
  let first = i - 1
  while (first > from && ['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(TAGS[tags[first]])) first--
  return ['a', 'an', 'one'].includes(lower[first])
}

/** "those items" and "this trend" lean; "those responsible" and "this week" do not. */
const POINTING: ReadonlySet<string> = new Set(['this', 'those'])

function isTag({ tags }: Reading['tokens'], i: number, tag: Tag): boolean {
  return TAGS[tags[i]] === tag
}

/** "First, the dam broke" and "“Number one, you knew" are told before a second. */
function enumerates({ lower }: Reading['tokens'], first: number): boolean {
  const opening = /^["“`]+$/.test(lower[first]) ? first + 1 : first
  const next = lower[opening] === 'number' ? opening + 2 : opening + 1
  return ENUMERATING.has(lower[next - 1]) && lower[next] === ','
}

const ENUMERATING: ReadonlySet<string> = new Set(
  'one two three first firstly second secondly third thirdly finally lastly'.split(' '),
)
