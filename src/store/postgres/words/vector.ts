import type { IndexedText } from '../../sql/engine.ts'
import { tokenize } from './tokenize.ts'

/** The words of an article with their places, as PostgreSQL reads a `tsvector`. */
export type Vector = {
  readonly vector: string
  /** Places are missing, for there are more than PostgreSQL keeps: phrases are looked for in the text. */
  readonly rough: boolean
}

/** What PostgreSQL keeps: https://www.postgresql.org/docs/current/textsearch-limitations.html */
const LAST_PLACE = 16_383
const MOST_PLACES = 255
const MOST_BYTES = 1_000_000

/**
 * The words of the headline (of weight A), a gap that no phrase crosses, and those of the text. Of an
 * article with more than a megabyte of different words, the first of them are found.
 */
export function toVector({ title, text }: Omit<IndexedText, 'id'>): Vector {
  const places = new Map<string, string[]>()
  const counts = { place: 0, most: 0 }
  const add = (part: string, weight: string) => {
    for (const { word } of tokenize(part)) {
      counts.place++
      const list = places.get(word)
      if (!list) places.set(word, [`${counts.place}${weight}`])
      else counts.most = Math.max(counts.most, list.push(`${counts.place}${weight}`))
    }
    counts.place++
  }
  add(title ?? '', 'A')
  add(text, '')
  const all = [...places]
  const isWhole = counts.place <= LAST_PLACE && counts.most <= MOST_PLACES
  if (isWhole && sizeOf(all) <= MOST_BYTES)
    return {
      vector: all.map(([word, list]) => `'${word}':${list.join(',')}`).join(' '),
      rough: false,
    }
  return { vector: fitting(all.map(([word]) => word)), rough: true }
}

/** At most so many bytes, with what each word takes beside itself. */
function sizeOf(all: readonly (readonly [string, readonly string[]])[]): number {
  return all.reduce((sum, [word, list]) => sum + word.length * 3 + 4 + 2 * list.length, 0)
}

function fitting(words: readonly string[]): string {
  let room = MOST_BYTES
  const kept: string[] = []
  for (const word of words) {
    room -= Buffer.byteLength(word) + 4
    if (room < 0) break
    kept.push(`'${word}'`)
  }
  return kept.join(' ')
}
