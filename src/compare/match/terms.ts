import type { Reading } from '../../model/reading.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { hasLetterOrDigit } from '../../text/characters.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import type { EntityIndex } from '../story.ts'
import type { Statement } from './alignment.ts'
import { buildColumn, type TermColumn } from './term-column.ts'

/** What can be the same in two statements. */
export type Terms = {
  /** Stems of words that tell something. */
  readonly words: TermColumn
  /** Stems of two words in a row. */
  readonly runs: TermColumn
  readonly names: TermColumn
  readonly numbers: TermColumn
  readonly times: TermColumn
}

/** Numbers what the statements are made of; the first `counted` say what is rare. */
export function indexTerms(
  statements: readonly Statement[],
  readings: readonly Reading[],
  entities: EntityIndex,
  counted: number = statements.length,
): Terms {
  const words = statements.map((statement) => findWords(readings, statement))
  const names = findNames(readings, entities)
  const numbers = readings.map(({ quantities }) => bySentence(quantities))
  const times = readings.map((reading) => bySentence(reading.times))
  const column = (lists: readonly (readonly string[])[]) => buildColumn(lists, counted)
  return {
    words: column(words.map((list) => list.filter((word) => !isFunctionWord(word)))),
    runs: column(words.map((list) => list.slice(1).map((word, i) => `${list[i]} ${word}`))),
    names: column(statements.map((statement) => among(names, statement).map(({ name }) => name))),
    numbers: column(
      statements.map((statement) =>
        among(numbers, statement).flatMap(({ value }) => (value === null ? [] : [String(value)])),
      ),
    ),
    times: column(
      statements.map((statement) =>
        among(times, statement).map(({ when, value }) =>
          when ? `${when.start} ${when.precision}` : value,
        ),
      ),
    ),
  }
}

/** The keys of a statement's words in their order, marks left out. */
function findWords(
  readings: readonly Reading[],
  { reading, sentence, start, end }: Statement,
): string[] {
  const words: string[] = []
  const { tokens, sentences } = readings[reading]
  const { firstToken, endToken } = sentences[sentence]
  for (let i = firstToken; i < endToken; i++) {
    if (tokens.starts[i] < start || tokens.ends[i] > end) continue
    const key = keyOf(tokens.lower[i])
    if (key !== '') words.push(key)
  }
  return words
}

/** The key under which the forms of a word meet; empty for a mark. */
export function keyOf(lower: string): string {
  const known = KEYS.get(lower)
  if (known !== undefined) return known
  if (KEYS.size >= MOST_KEYS) KEYS.clear()
  const key = findKey(lower)
  KEYS.set(lower, key)
  return key
}

/** Words already looked up; a story asks for the same few thousand again and again. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 50_000

function findKey(lower: string): string {
  if (!hasLetterOrDigit(lower)) return ''
  return isFunctionWord(lower) ? lower : stem(foldSpelling(lower))
}

type Placed = Span & { readonly sentence: number }

function findNames(
  readings: readonly Reading[],
  { entities, ofMention }: EntityIndex,
): ((Placed & { name: string })[] | undefined)[][] {
  return readings.map(({ mentions }, reading) =>
    bySentence(
      mentions.flatMap(({ start, end, sentence }, index) => {
        const entity = ofMention[reading][index]
        return entity < 0 ? [] : [{ start, end, sentence, name: entities[entity].name }]
      }),
    ),
  )
}

function bySentence<T extends Placed>(items: readonly T[]): (T[] | undefined)[] {
  const lists: (T[] | undefined)[] = []
  for (const item of items) {
    const list = lists[item.sentence]
    if (list) list.push(item)
    else lists[item.sentence] = [item]
  }
  return lists
}

/** Those of a statement's sentence that stand in the statement. */
function among<T extends Placed>(
  lists: readonly (readonly (T[] | undefined)[])[],
  statement: Statement,
): T[] {
  const list = lists[statement.reading][statement.sentence] ?? []
  return list.filter((item) => overlaps(item, statement))
}
