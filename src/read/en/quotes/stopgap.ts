import { type Mention, type Sentence, TAGS, type Tag, type Tokens } from '../../../model/reading.ts'
import { speechVerb } from '../speech-verbs.ts'

/** Rough tags and names from closed-class words and capitals, until the trained ones are there. */
const CLOSED: Partial<Record<Tag, string>> = {
  DET: 'the a an this that these those his her its their our my your each every both all no another some any',
  ADP: 'of in to for with on by from at into about as over against between during after before under near through among amid despite since until within without across around like than outside inside off out up down',
  AUX: 'is are was were be been being has have had do does did will would can could may might must shall should',
  PRON: 'he she they it we i you him them us me who which what himself itself themselves one others many',
  CCONJ: 'and or but nor yet',
  SCONJ: 'if because while although though whether when where unless so',
  ADV: 'not also then later now there still only just again however meanwhile too very yesterday',
}
const BY_WORD = new Map(
  Object.entries(CLOSED).flatMap(([tag, words]) =>
    words.split(' ').map((word) => [word, tag] as const),
  ),
)

export function guessTags(text: string, tokens: Tokens, sentences: readonly Sentence[]): Tokens {
  const tags = new Uint8Array(tokens.count)
  const starts = new Set(sentences.map((sentence) => sentence.firstToken))
  for (let i = 0; i < tokens.count; i++) {
    tags[i] = TAGS.indexOf(
      guess(
        tokens.lower[i],
        text[tokens.starts[i]],
        starts.has(i),
        tokens.lower[i - 1] ?? '',
      ) as Tag,
    )
  }
  return { ...tokens, tags }
}

function guess(word: string, initial: string, first: boolean, previous: string): string {
  const closed = BY_WORD.get(word)
  if (closed) return closed
  if (!/[a-z0-9]/i.test(word)) return 'PUNCT'
  if (/^\d/.test(word)) return 'NUM'
  if (word === "'s") return 'PART'
  if (/\p{Lu}/u.test(initial) && !first) return 'PROPN'
  if (word.endsWith('ly')) return 'ADV'
  if (speechVerb(word) && !['DET', 'ADP'].includes(BY_WORD.get(previous) ?? '')) return 'VERB'
  if (/(ed|ing)$/.test(word)) return 'VERB'
  return /\p{Lu}/u.test(initial) ? 'PROPN' : 'NOUN'
}

const TITLES = new Set(
  'mr mrs ms dr president prime minister chancellor sir general senator professor king queen judge secretary'.split(
    ' ',
  ),
)

export function guessMentions(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
): Mention[] {
  const found: Mention[] = []
  for (const [index, sentence] of sentences.entries()) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (TAGS[tokens.tags[i]] !== 'PROPN' || TITLES.has(tokens.lower[i])) continue
      const first = i
      while (i + 1 < sentence.endToken && TAGS[tokens.tags[i + 1]] === 'PROPN') i++
      const start = tokens.starts[first]
      const end = tokens.ends[i]
      const name = text.slice(start, end).replace(/['’]s$/, '')
      found.push({
        start,
        end,
        kind: 'person',
        sentence: index,
        firstToken: first,
        endToken: i + 1,
        name,
        form: 'name',
      })
    }
  }
  return found.map((mention) => ({ ...mention, name: fullest(mention.name, found) }))
}

function fullest(name: string, all: readonly Mention[]): string {
  const last = name.split(' ').at(-1)
  return (
    all.find((other) => other.name.includes(' ') && other.name.split(' ').at(-1) === last)?.name ??
    name
  )
}
