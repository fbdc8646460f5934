import type { Article } from './article.ts'
import type { Note } from './note.ts'
import type { Span } from './span.ts'

/** Universal part-of-speech tags, in the order of their codes in `Tokens.tags`. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Tag = (typeof TAGS)[number]

/** The tokens of one text as columns: token `i` is `text.slice(starts[i], ends[i])`. */
export type Tokens = {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Lower-cased forms with straight apostrophes and marks. */
  readonly lower: readonly string[]
  /** Codes of `TAGS`. */
  readonly tags: Uint8Array
}

/** One sentence: its span, its half-open range of tokens and the block it stands in. */
export type Sentence = Span & {
  readonly firstToken: number
  readonly endToken: number
  readonly block: number
}

export type EntityKind = 'person' | 'organisation' | 'place' | 'other'

/** One place where the text names somebody or something. */
export type Mention = Span & {
  readonly kind: EntityKind
  readonly sentence: number
  readonly firstToken: number
  readonly endToken: number
  /** The fullest name this article gives it: "Vladimir Putin" for a later "Mr Putin". */
  readonly name: string
  /** `name`: a proper name ("Putin"); `description`: words tied to it ("the Russian president"). */
  readonly form: 'name' | 'description'
}

/** Words in marks that somebody said. The span is the words inside the marks. */
export type Quote = Span & {
  readonly kind: 'direct' | 'partial'
  readonly sentence: number
  readonly speaker: Speaker | null
  /** The word that ascribes it, as printed ("said", "according to"), and where it stands. */
  readonly cue: string | null
  readonly cueSpan: Span | null
  /** The quote before it that this one goes on from, as an index into `Reading.quotes`. */
  readonly continues: number | null
  /** Which rule chose the speaker, for `explain`. */
  readonly rule: string
}

export type Speaker = {
  /** The name or description to show: "Fauzi", "a White House official". */
  readonly name: string
  /** Where the text names the speaker for this quote; null where it was carried over. */
  readonly span: Span | null
  /** Index into `Reading.mentions` of the mention that names them; null for an unnamed source. */
  readonly mention: number | null
}

/** A stretch of calendar time. */
export type When = {
  /** First and last day or minute, ISO 8601, local to the story: "2025-08-15", "2025-08-15T11:08". */
  readonly start: string
  readonly end: string
  readonly precision:
    | 'minute'
    | 'hour'
    | 'part-of-day'
    | 'day'
    | 'week'
    | 'month'
    | 'season'
    | 'year'
    | 'decade'
  /** `stated`: the text gives it in full; `implied`: counted from the article's date or the context. */
  readonly basis: 'stated' | 'implied'
}

export type TimeExpression = Span & {
  readonly type: 'date' | 'time' | 'duration' | 'set'
  readonly sentence: number
  /** The value in TIMEX3 notation: "2025-08-15", "PT2.5H", "XXXX-WXX-5". */
  readonly value: string
  /** What the value covers on the calendar; null for durations, sets and vague times. */
  readonly when: When | null
  readonly hedge: Hedge | null
}

export type Hedge = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly'

/** A number with its unit and the thing counted. The span covers hedge, number and unit. */
export type Quantity = Span & {
  readonly sentence: number
  readonly kind: 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'ratio' | 'age' | 'score'
  /** The number in the base unit of `unit`; null where only a bound or a vague amount is known. */
  readonly value: number | null
  /** What the words allow, both ends inclusive; infinities where open. "dozens" is 24 to 120. */
  readonly low: number
  readonly high: number
  readonly hedge: Hedge | null
  /** Base unit: "metre", "second", "USD", "percent", "degree-celsius"; null for plain counts. */
  readonly unit: string | null
  /** What is counted, as a lower-case singular head noun ("person", "house"); null where unclear. */
  readonly thing: string | null
  /** Where the counted thing stands. */
  readonly thingSpan: Span | null
}

/** A stretch of text that is laid in somebody's mouth without marks, or credited to an agency. */
export type Attribution = Span & {
  readonly sentence: number
  readonly kind: 'speech' | 'according-to' | 'credit'
  /** The source as printed: "the US Geological Survey", "AP", "a local official". */
  readonly source: string
  readonly sourceSpan: Span
  readonly cue: string
  /** Index into `Reading.mentions`, where the source is a mention. */
  readonly mention: number | null
  readonly anonymous: boolean
  /** Whom the source told it to, as printed ("AFP" in "told AFP"). */
  readonly to: string | null
}

/** What was found in one article. It depends on that article alone. */
export type Reading = {
  readonly article: Article
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
  /** Words in marks that look like a name, a title or a term; other articles may tell better. */
  readonly passedOver: readonly Quote[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly attributions: readonly Attribution[]
  readonly notes: readonly Note[]
}
