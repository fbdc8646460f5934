import { TAGS, type Tokens } from '../src/model/reading.ts'
import { lowerCased } from '../src/read/en/lower.ts'
import { LABELS } from '../src/read/en/names/labels.ts'

/** A sentence of a corpus: its words and what people found in it. */
export type CorpusSentence = {
  readonly words: readonly string[]
  readonly tags?: readonly string[]
  readonly labels?: readonly string[]
}

/** A document of a corpus, as the taggers see an article. */
export type Document = {
  readonly id: string
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: readonly { readonly firstToken: number; readonly endToken: number }[]
  /** Codes of `TAGS`; 255 where nobody tagged. */
  readonly gold: Uint8Array
  /** Codes of `LABELS`. */
  readonly labels: Uint8Array
}

/** Lays sentences out as one text, a space between tokens. */
export function toDocument(id: string, found: readonly CorpusSentence[]): Document {
  const words = found.flatMap((sentence) => sentence.words)
  const starts = new Uint32Array(words.length)
  const ends = new Uint32Array(words.length)
  let offset = 0
  for (const [index, word] of words.entries()) {
    starts[index] = offset
    ends[index] = offset + word.length
    offset += word.length + 1
  }
  let token = 0
  const sentences = found.map(({ words }) => {
    const firstToken = token
    token += words.length
    return { firstToken, endToken: token }
  })
  const codes = (known: readonly string[], values: readonly string[]) =>
    Uint8Array.from(values, (value) => known.indexOf(value))
  const count = words.length
  return {
    id,
    text: words.join(' '),
    tokens: { count, starts, ends, lower: words.map(lowerCased), tags: new Uint8Array(count) },
    sentences,
    gold: codes(
      TAGS,
      found.flatMap(({ words, tags }) => tags ?? words.map(() => '')),
    ),
    labels: codes(
      LABELS,
      found.flatMap(({ words, labels }) => labels ?? words.map(() => 'O')),
    ),
  }
}
