/** The words that rules ask for, each with a number. Word 0 is every other word. */
export type Vocabulary = {
  readonly words: readonly string[]
  /** Open hash table of indices into `words`; 0 is an empty place. Its size is a power of two. */
  readonly table: Uint16Array
}

/** Makes a vocabulary of lower-case ASCII words. */
export function createVocabulary(words: Iterable<string>): Vocabulary {
  const list = ['', ...new Set(words)]
  let size = 64
  while (size < list.length * 4) size *= 2
  const table = new Uint16Array(size)
  for (let i = 1; i < list.length; i++) {
    let place = hashOf(list[i], 0, list[i].length) & (size - 1)
    while (table[place] !== 0) place = (place + 1) & (size - 1)
    table[place] = i
  }
  return { words: list, table }
}

/** The number of the word at `text[start, end)`, whatever its case; 0 where it is not known. */
export function lookUp(vocabulary: Vocabulary, text: string, start: number, end: number): number {
  const { words, table } = vocabulary
  const mask = table.length - 1
  let place = hashOf(text, start, end) & mask
  for (let word = table[place]; word !== 0; word = table[place]) {
    if (isSame(words[word], text, start, end)) return word
    place = (place + 1) & mask
  }
  return 0
}

/** A table of values by word as a table by the word's number, for lookups without texts. */
export function indexByWord<T>(
  vocabulary: Vocabulary,
  values: ReadonlyMap<string, T>,
): readonly (T | undefined)[] {
  return vocabulary.words.map((word) => (word === '' ? undefined : values.get(word)))
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + lowered(text.charCodeAt(i))
  return hash ^ (hash >>> 15)
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== lowered(text.charCodeAt(start + i))) return false
  return true
}

/** Lower case for A–Z and straight for the curly apostrophe; anything else stays as it is. */
function lowered(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  return code === 0x2019 ? 39 : code
}
