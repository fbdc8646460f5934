import { isReporting } from '../../model/article.ts'
import { type Reading, type Sentence, TAGS } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { stem } from '../../text/stem.ts'
import type { Story } from '../story.ts'

/** Things named one after another: "a boat, two nets and a lamp". */
export type Enumeration = Span & {
  readonly reading: number
  readonly sentence: number
  /** The stems of the things, by which two enumerations are compared. */
  readonly heads: readonly string[]
  /** The things as printed. */
  readonly items: readonly string[]
}

const FEWEST_ITEMS = 3

const INSIDE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'X', 'SYM'])
const HEADS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
const SEPARATORS: ReadonlySet<string> = new Set([',', ';', 'and', 'or', '&', 'plus'])

/** Finds the enumerations of a story's reporting sentences. */
export function findEnumerations({ readings }: Story): Enumeration[] {
  return readings.flatMap((reading, index) =>
    reading.sentences.flatMap((span, sentence) =>
      isReporting(reading.article.blocks[span.block].role)
        ? inSentence(reading, span).map((found) => ({ ...found, reading: index, sentence }))
        : [],
    ),
  )
}

type Item = {
  readonly first: number
  readonly end: number
  readonly head: string
  /** The last of the capitals it begins with: "WBO" in "the WBO heavyweight titles". */
  readonly name: string | null
  readonly isBare: boolean
}

function inSentence(reading: Reading, sentence: Sentence) {
  const { tokens, article } = reading
  const found: (Span & { heads: string[]; items: string[] })[] = []
  let run: Item[] = []
  const close = () => {
    const last = run.at(-1)
    if (last && run.length >= FEWEST_ITEMS && isClosed(reading, last) && isOfThings(reading, run))
      found.push({
        start: tokens.starts[run[0].first],
        end: tokens.ends[last.end - 1],
        heads: headsOf(run),
        items: run.map(({ first, end }) =>
          article.text.slice(tokens.starts[first], tokens.ends[end - 1]),
        ),
      })
    run = []
  }
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    const item = itemAt(reading, i, sentence.endToken)
    if (!item) {
      close()
      i++
      continue
    }
    run.push(item)
    i = afterSeparators(reading, item.end, sentence.endToken)
    if (i === item.end) close()
  }
  close()
  return found
}

/** In "the KLF, the NBO and the WBO titles" the last word belongs to all: the names are listed. */
function headsOf(run: readonly Item[]): string[] {
  const bare = run.filter(({ isBare }) => isBare).length
  const isOfNames = run.every(({ name }) => name !== null) && bare > 0 && bare < run.length
  return run.map(({ head, name }) => (isOfNames && name !== null ? name : head))
}

/** The last thing of an enumeration comes after "and": in "seeing a boat, the crew fled" nothing does. */
function isClosed({ tokens }: Reading, { first }: Item): boolean {
  return first > 0 && SEPARATORS.has(tokens.lower[first - 1]) && tokens.lower[first - 1] !== ','
}

/** Names of people in a row are a list; a name before common nouns is not. */
function isOfThings(reading: Reading, run: readonly Item[]): boolean {
  const areJobs = run.slice(1).every(({ name }) => name === null)
  return !isOfPlaces(reading, run) && !(areJobs && isOfJobs(reading, run))
}

/** "Vell, Norland, and Orlan, Sudland" says where two towns lie. */
function isOfPlaces({ tokens, mentions }: Reading, run: readonly Item[]): boolean {
  const places = mentions.filter(({ kind }) => kind === 'place')
  const isPlace = ({ first, end }: Item) =>
    places.some((each) => each.start >= tokens.starts[first] && each.end <= tokens.ends[end - 1])
  return run.filter(isPlace).length > 1
}

/** "Ana Lund, mayor and doctor" says who she is. */
function isOfJobs({ tokens, mentions }: Reading, [{ first, end }]: readonly Item[]): boolean {
  return mentions.some(
    (each) =>
      each.kind === 'person' &&
      each.start >= tokens.starts[first] &&
      each.end === tokens.ends[end - 1] &&
      tokens.lower[end] === ',',
  )
}

/** A run of nouns and what stands before them, or null. */
function itemAt({ tokens, article }: Reading, from: number, end: number): Item | null {
  let i = from
  let head = -1
  const isInside = (token: number) =>
    (INSIDE.has(TAGS[tokens.tags[token]]) && !SEPARATORS.has(tokens.lower[token])) ||
    (token > from && (tokens.lower[token] === '-' || tokens.lower[token - 1] === '-'))
  while (i < end && isInside(i)) {
    if (HEADS.has(TAGS[tokens.tags[i]])) head = i
    i++
  }
  if (head < 0) return null
  const isProper = (token: number) => {
    const print = article.text.slice(tokens.starts[token], tokens.ends[token])
    return print !== tokens.lower[token]
  }
  let named = from
  while (named < i && TAGS[tokens.tags[named]] === 'DET') named++
  const firstNamed = named
  while (named <= head && isProper(named)) named++
  const name = named > firstNamed ? stem(tokens.lower[named - 1]) : null
  return {
    first: from,
    end: head + 1,
    head: stem(tokens.lower[head]),
    name,
    isBare: name !== null && named > head,
  }
}

/** Past ", and"; the same token where no separator stands. */
function afterSeparators({ tokens }: Reading, from: number, end: number): number {
  let i = from
  while (i < end && SEPARATORS.has(tokens.lower[i])) i++
  return i
}
