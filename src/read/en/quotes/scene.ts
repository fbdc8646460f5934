import type { Article } from '../../../model/article.ts'
import { type Mention, type Sentence, TAGS, type Tag, type Tokens } from '../../../model/reading.ts'
import { hasLetterOrDigit } from '../../../text/characters.ts'
import { findStretches, type Stretch as Marked } from './marks.ts'
import { findPeople } from './personhood.ts'

/** A stretch in marks, placed among the tokens and sentences. */
export type Stretch = Marked & {
  readonly index: number
  /** The tokens from the opening mark to past the closing one. */
  readonly firstToken: number
  readonly endToken: number
  /** The sentences where it opens and where it closes. */
  readonly opensIn: number
  readonly closesIn: number
  readonly words: number
}

/** One article, as the rules for quotes see it. */
export type Scene = {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly stretches: readonly Stretch[]
  /** For each token the stretch around it, and the mention that covers it; -1 for none. */
  readonly stretchAt: Int32Array
  readonly mentionAt: Int32Array
  /** For each mention whether it is a person: 1 or 0. */
  readonly people: Uint8Array
  /** For each sentence how many before it hold words of the narrator's. */
  readonly narratedRank: Int32Array
}

export function createScene(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Scene {
  const { text, blocks } = article
  // What an outlet quotes of its own mistake nobody said.
  const quoted = findStretches(text, blocks).filter(
    ({ block }) => blocks[block].role !== 'correction',
  )
  const stretches = placeStretches(quoted, tokens, sentences)
  const stretchAt = new Int32Array(tokens.count).fill(-1)
  for (const each of stretches) stretchAt.fill(each.index, each.firstToken, each.endToken)
  const mentionAt = new Int32Array(tokens.count).fill(-1)
  for (const [index, each] of mentions.entries()) {
    mentionAt.fill(index, each.firstToken, each.endToken)
  }
  const narratedRank = rankNarrated(sentences, stretchAt)
  const people = findPeople(tokens, mentions)
  return {
    text,
    tokens,
    sentences,
    mentions,
    stretches,
    stretchAt,
    mentionAt,
    people,
    narratedRank,
  }
}

function rankNarrated(sentences: readonly Sentence[], stretchAt: Int32Array): Int32Array {
  let rank = 0
  return Int32Array.from(sentences, ({ firstToken, endToken }) => {
    for (let i = firstToken; i < endToken; i++) if (stretchAt[i] < 0) return rank++
    return rank
  })
}

function placeStretches(
  marked: readonly Marked[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): Stretch[] {
  let token = 0
  let sentence = 0
  return marked.map((each, index) => {
    while (token < tokens.count && tokens.ends[token] <= each.outer.start) token++
    const firstToken = token
    while (token < tokens.count && tokens.starts[token] < each.outer.end) token++
    while (sentence + 1 < sentences.length && sentences[sentence].endToken <= firstToken) sentence++
    const opensIn = sentence
    while (sentence + 1 < sentences.length && sentences[sentence].endToken < token) sentence++
    const words = countWords(tokens, firstToken, token)
    return { ...each, index, firstToken, endToken: token, opensIn, closesIn: sentence, words }
  })
}

function countWords(tokens: Tokens, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (hasLetterOrDigit(tokens.lower[i])) words++
  return words
}

export function tagOf(scene: Scene, token: number): Tag {
  return TAGS[scene.tokens.tags[token]]
}

export function wordAt(scene: Scene, token: number): string {
  return scene.tokens.lower[token] ?? ''
}

/** The text of a half-open range of tokens. */
export function printed(scene: Scene, firstToken: number, endToken: number): string {
  return scene.text.slice(scene.tokens.starts[firstToken], scene.tokens.ends[endToken - 1])
}

/** Is the token the narrator's, outside every pair of marks? */
export function isNarrated(scene: Scene, token: number): boolean {
  return scene.stretchAt[token] < 0
}

/** The index of the sentence that holds a token. */
export function sentenceOf(scene: Scene, token: number): number {
  let low = 0
  let high = scene.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (scene.sentences[middle].endToken <= token) low = middle + 1
    else high = middle
  }
  return low
}

/** Does the narrator say nothing before it in its sentence? */
export function opensSentence(scene: Scene, stretch: Stretch): boolean {
  const from = scene.sentences[stretch.opensIn].firstToken
  for (let i = from; i < stretch.firstToken; i++) if (isNarrated(scene, i)) return false
  return true
}

/** Does it open its paragraph? */
export function opensBlock(scene: Scene, stretch: Stretch): boolean {
  if (!opensSentence(scene, stretch)) return false
  return scene.sentences[stretch.opensIn - 1]?.block !== stretch.block
}
