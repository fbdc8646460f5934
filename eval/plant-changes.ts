// Changes one number, date, name or quoted word of an article that another article gives alike.

import { isFunctionWord } from '../src/compare/function-words.ts'
import type { Article } from '../src/model/article.ts'
import type { Quantity, Reading, TimeExpression } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import type { DraftStory, Evidence } from './draft-stories.ts'

export type PlantKind = 'number' | 'date' | 'name' | 'quote'

/** Words put in the place of others. */
export type Edit = Span & { readonly kind: PlantKind; readonly words: string }

/** A text with changes far enough apart to be no matter to each other. */
export type Planted = {
  readonly text: string
  readonly edits: readonly Edit[]
  /** Where each change stands in the new text: of a name that stands in several places the first. */
  readonly changes: readonly (Span & { readonly kind: PlantKind; readonly was: string })[]
}

/** Characters between two changes of one text. */
const APART = 300

/** Names of an article that are misspelled, each in a text of its own. */
const MOST_NAMES = 3

/** Everything that can be changed of an article, in as few texts as may be. */
export function plantChanges(
  story: DraftStory,
  article: Article,
  readings: readonly Reading[],
): Planted[] {
  const own = readings.find((reading) => reading.article === article)
  if (!own) return []
  const others = readings.filter((reading) => reading !== own)
  const edits = [...plantValues(story, own, others), ...plantQuotes(story, own, others)]
  const rounds: Edit[][] = []
  for (const edit of edits.toSorted((x, y) => x.start - y.start)) {
    const round = rounds.find((each) => (each.at(-1)?.end ?? 0) + APART < edit.start)
    if (round) round.push(edit)
    else rounds.push([edit])
  }
  const names = plantNames(own, others).slice(0, MOST_NAMES)
  return [...rounds, ...names].map((round) => apply(article.text, round))
}

function apply(text: string, edits: readonly Edit[]): Planted {
  let changed = ''
  let from = 0
  const changes = new Map<string, Planted['changes'][number]>()
  for (const { start, end, words, kind } of edits) {
    changed += text.slice(from, start)
    const was = text.slice(start, end)
    const span = { start: changed.length, end: changed.length + words.length }
    const key = kind === 'name' ? was : String(start)
    if (!changes.has(key)) changes.set(key, { ...span, kind, was })
    changed += words
    from = end
  }
  return { text: changed + text.slice(from), edits, changes: [...changes.values()] }
}

/** Numbers and dates in passages that the gold lays beside one of another article with the same value. */
function plantValues(story: DraftStory, own: Reading, others: readonly Reading[]): Edit[] {
  const planted = new Map<string, Edit>()
  for (const evidence of story.agreements) {
    const mine = placesOf(story, own, evidence)
    const theirs = others.flatMap((reading) =>
      placesOf(story, reading, evidence).map((span) => ({ reading, span })),
    )
    for (const span of mine) {
      for (const quantity of own.quantities.filter((each) => overlaps(each, span)))
        if (
          theirs.some(({ reading, span: there }) =>
            reading.quantities.some((each) => overlaps(each, there) && isEqual(each, quantity)),
          )
        )
          plantOne(planted, 'number', own, quantity, changeNumber)
      for (const time of own.times.filter((each) => overlaps(each, span)))
        if (
          theirs.some(({ reading, span: there }) =>
            reading.times.some(
              (each) => overlaps(each, there) && isOneTime(own, time, reading, each),
            ),
          )
        )
          plantOne(planted, 'date', own, time, changeDate)
    }
  }
  return [...planted.values()]
}

function plantOne(
  planted: Map<string, Edit>,
  kind: PlantKind,
  { article, quotes }: Reading,
  span: Span,
  change: (words: string) => string | null,
) {
  if (quotes.some((quote) => overlaps(quote, span))) return
  const words = change(article.text.slice(span.start, span.end))
  if (words !== null)
    planted.set(`${kind} ${span.start}`, { kind, start: span.start, end: span.end, words })
}

function placesOf(story: DraftStory, { article }: Reading, evidence: readonly Evidence[]): Span[] {
  const doc = story.docOf(article)
  return evidence.flatMap(({ doc: own, text }) => {
    const start = own === doc ? article.text.indexOf(text) : -1
    return start < 0 ? [] : [{ start, end: start + text.length }]
  })
}

const COMPARED: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measure', 'duration'])

function isEqual(a: Quantity, b: Quantity): boolean {
  return (
    COMPARED.has(a.kind) &&
    a.kind === b.kind &&
    a.unit === b.unit &&
    a.value !== null &&
    a.value === b.value
  )
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

function changeNumber(printed: string): string | null {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed)
  if (digits) {
    const value = Number(digits[0].replaceAll(',', ''))
    const places = digits[0].split('.')[1]?.length ?? 0
    const other =
      places > 0
        ? (value * 1.4 + 0.3).toFixed(places).replace(/\.0+$/, (zeros) => `${zeros.slice(0, -1)}1`)
        : String(Math.round(value < 20 ? value + 3 : value * 1.4))
    const written = digits[0].includes(',') ? other.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : other
    return printed.replace(digits[0], written)
  }
  const word = WORDS.find((each) => new RegExp(`\\b${each}\\b`, 'i').test(printed))
  if (word === undefined || word === 'one') return null
  const other = WORDS[(WORDS.indexOf(word) + 3) % WORDS.length]
  return other === 'one'
    ? null
    : printed.replace(new RegExp(`\\b${word}\\b`, 'i'), (was) =>
        was[0] === was[0].toUpperCase() ? other[0].toUpperCase() + other.slice(1) : other,
      )
}

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

function isOneTime(own: Reading, a: TimeExpression, other: Reading, b: TimeExpression): boolean {
  const [x, y] = [own.article.text.slice(a.start, a.end), other.article.text.slice(b.start, b.end)]
  const dayOf = (words: string) =>
    DAYS.find((day) => words.includes(day)) ?? /\b\d{1,4}\b/.exec(words)?.[0]
  return (
    a.type === b.type &&
    (a.type === 'date' || a.type === 'time') &&
    dayOf(x) !== undefined &&
    dayOf(x) === dayOf(y)
  )
}

function changeDate(printed: string): string | null {
  const day = DAYS.find((each) => printed.includes(each))
  if (day) return printed.replace(day, DAYS[(DAYS.indexOf(day) + 3) % DAYS.length])
  const number = /\b\d{1,4}\b/.exec(printed)?.[0]
  if (!number) return null
  const value = Number(number)
  const other = value > 31 ? value - 3 : value > 12 ? value - 5 : value + 3
  return printed.replace(number, String(other))
}

/** One letter of a name that another article prints alike, wherever the draft has it. */
function plantNames({ article, mentions }: Reading, others: readonly Reading[]): Edit[][] {
  const parts = new Map<string, number>()
  for (const { form, kind, start, end } of mentions) {
    if (form !== 'name' || (kind !== 'person' && kind !== 'place')) continue
    const last =
      article.text
        .slice(start, end)
        .split(/\s+/)
        .at(-1)
        ?.replace(/['’]s$/, '') ?? ''
    if (/^\p{Lu}\p{Ll}{5,}$/u.test(last)) parts.set(last, (parts.get(last) ?? 0) + 1)
  }
  return [...parts.keys()].flatMap((name) => {
    if (!others.some((other) => new RegExp(`\\b${name}\\b`).test(other.article.text))) return []
    const changed = misspell(name)
    if (changed === null) return []
    const places = [...article.text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))]
    const edits = places.map(
      ({ index }): Edit => ({
        ...{ kind: 'name', words: changed },
        ...{ start: index, end: index + name.length },
      }),
    )
    return [edits]
  })
}

const SWAPS: ReadonlyMap<string, string> = new Map(
  [...'aeiou'].map((vowel, i) => [vowel, 'eaoue'[i]]),
)

function misspell(name: string): string | null {
  for (let i = 3; i < name.length - 1; i++) {
    const swap = SWAPS.get(name[i])
    if (swap !== undefined && swap !== name[i])
      return `${name.slice(0, i)}${swap}${name.slice(i + 1)}`
  }
  return null
}

const SHORTEST_QUOTE = 6

/** One telling word of a quote that another article prints in the same words around. */
function plantQuotes(story: DraftStory, own: Reading, others: readonly Reading[]): Edit[] {
  const { article, quotes } = own
  const planted = new Map<number, Edit>()
  for (const variants of story.quotes) {
    for (const span of placesOf(story, own, variants)) {
      const quote = quotes.find((each) => overlaps(each, span))
      if (!quote) continue
      const words = [...article.text.slice(span.start, span.end).matchAll(/[\p{L}’']+/gu)].map(
        ({ index, 0: word }) => ({ word, start: span.start + index }),
      )
      if (words.length < SHORTEST_QUOTE) continue
      const common = words.slice(1, -1).find(({ word, start }) => {
        if (word.length < 5 || isFunctionWord(word.toLowerCase()) || /^\p{Lu}/u.test(word))
          return false
        const around = article.text.slice(
          Math.max(span.start, start - 12),
          Math.min(span.end, start + word.length + 12),
        )
        return others.some((other) => other.article.text.includes(around))
      })
      if (common)
        planted.set(common.start, {
          ...{ kind: 'quote', words: 'splendid' },
          ...{ start: common.start, end: common.start + common.word.length },
        })
    }
  }
  return [...planted.values()]
}
