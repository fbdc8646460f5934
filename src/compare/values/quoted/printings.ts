import type { QuoteGroup } from '../../../model/comparison.ts'
import type { Span } from '../../../model/span.ts'
import { byScript } from '../../../text/by-script.ts'
import { foldSpelling } from '../../../text/spelling.ts'
import type { Story } from '../../story.ts'
import { openWordings, type Wording } from './wordings.ts'

/** A sentence that an article prints in marks, or the part of it that is. */
export type Printing = {
  readonly reading: number
  /** The quote that it stands in. */
  readonly quote: Span
  /** The fullest name; of a person the surname is enough to show. */
  readonly speaker: string | null
  readonly shown: string | null
  /** The groups of quotes that it stands in. */
  readonly groups: ReadonlySet<string>
  readonly text: string
  readonly wording: Wording
  /** Those of the wording. */
  readonly words: readonly string[]
  readonly spans: readonly Span[]
  /** Is it all of its quote? */
  readonly isWhole: boolean
  /** Does an ellipsis stand in it? */
  readonly isCut: boolean
}

const WORD = byScript(/[\p{L}\p{M}\p{N}]+(?:['’ʼ.,-][\p{L}\p{M}\p{N}]+)*/gu)
const ENDING = /[.!?]["”’)\]]*\s/
export const ELLIPSIS = /…|\.\s?\.\s?\./

/** All sentences of all quotes, article by article. */
export function gatherPrintings(story: Story, quotes: readonly QuoteGroup[]): Printing[] {
  const found = new Map<
    string,
    { speaker: string | null; shown: string | null; groups: Set<string> }
  >()
  const kinds = new Map(story.entities.entities.map(({ id, kind }) => [id, kind]))
  for (const { id, speaker, variants } of quotes)
    for (const { passage } of variants) {
      const key = `${passage.article} ${passage.start}`
      const name = speaker?.name ?? null
      const isPerson = kinds.get(speaker?.entity ?? '') === 'person'
      const shown = isPerson && name ? surnameOf(name) : name
      const known = found.get(key) ?? { speaker: name, shown, groups: new Set() }
      known.groups.add(id)
      found.set(key, known)
    }
  const wordingOf = openWordings()
  return story.readings.flatMap(({ article, quotes: own }, reading) =>
    own.flatMap(({ start, end }) => {
      const known = found.get(`${article.id} ${start}`)
      const sentences = splitSentences(article.text, { start, end })
      return sentences.map((spans) => {
        const wording = wordingOf(
          spans.map(({ start, end }) => foldWord(article.text.slice(start, end))),
        )
        return {
          reading,
          quote: { start, end },
          speaker: known?.speaker ?? null,
          shown: known?.shown ?? null,
          groups: known?.groups ?? NO_GROUPS,
          text: article.text,
          wording,
          words: wording.words,
          spans,
          isWhole: sentences.length === 1,
          isCut: ELLIPSIS.test(article.text.slice(spans[0].start, spans[spans.length - 1].end)),
        }
      })
    }),
  )
}

const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/

function surnameOf(name: string): string {
  return name.replace(SUFFIX, '').split(' ').at(-1) ?? name
}

const NO_GROUPS: ReadonlySet<string> = new Set()

function foldWord(word: string): string {
  return foldSpelling(word.toLowerCase().replace(/[’ʼ]/g, "'"))
}

function splitSentences(text: string, { start, end }: Span): Span[][] {
  const quoted = text.slice(start, end)
  const sentences: Span[][] = []
  for (const { index, 0: word } of quoted.matchAll(WORD(quoted))) {
    const span = { start: start + index, end: start + index + word.length }
    const last = sentences.at(-1)
    const before = last?.at(-1)
    if (!last || !before || isEnd(text, before, span)) sentences.push([span])
    else last.push(span)
  }
  return sentences
}

/** Does a sentence end between two words? After an ellipsis it may go on. */
function isEnd(text: string, before: Span, after: Span): boolean {
  const between = text.slice(before.end, after.start)
  return ELLIPSIS.test(between) ? /\p{Lu}/u.test(text[after.start]) : ENDING.test(between)
}

/** The text of some of its words. */
export function textOf({ text, spans }: Printing, first: number, end: number): string {
  const { start, end: to } = spanOf(spans, first, end)
  return text.slice(start, to)
}

/** From the first to the last of some words; empty behind the word before where there are none. */
export function spanOf(spans: readonly Span[], first: number, end: number): Span {
  if (first < end) return { start: spans[first].start, end: spans[end - 1].end }
  const at = first > 0 ? spans[first - 1].end : spans[0].start
  return { start: at, end: at }
}
