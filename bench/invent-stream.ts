// Invents a stream of news for measuring the store at any size: words as unevenly spread as those
// of a language, and stories of uneven size, always the same ones.
import { plainArticle } from '../src/model/article.ts'
import type { NewArticle } from '../src/model/kept.ts'
import { Lottery } from './lottery.ts'

const ONSETS = 'b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr sh st th tr'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
const CODAS = ['', '', 'n', 'r', 's', 'l', 't', 'nd', 'st']
const VOCABULARY = 60_000
const WORDS = 450
const OUTLETS = 200

export type Invented = {
  readonly added: NewArticle
  /** The story that it is about. */
  readonly story: number
  readonly at: string
}

/** The words by how common they are, the commonest first. */
export const WORDS_BY_RANK: readonly string[] = inventVocabulary()

/** `count` articles in time order, a minute apart. */
export function* inventStream(count: number): Generator<Invented> {
  const lottery = new Lottery(count)
  let stories = 0
  for (let index = 0; index < count; index++) {
    // Half of the articles open a story; the others join one of the latest.
    const opens = index === 0 || lottery.below(2) === 0
    const story = opens ? stories++ : Math.max(0, stories - 1 - lottery.below(500))
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
    yield { added: inventArticle(lottery, index, at), story, at }
  }
}

function inventArticle(lottery: Lottery, index: number, at: string): NewArticle {
  const words = Array.from({ length: WORDS }, () => WORDS_BY_RANK[drawRank(lottery)])
  const title = words.slice(0, 9).join(' ')
  const url = `https://outlet${index % OUTLETS}.test/news/${index}`
  const given = { source: url, outlet: `Outlet ${index % OUTLETS}`, title, publishedAt: at, url }
  const terms = [...new Set(words)].slice(0, 60).map((word, at) => [word, 1 / (at + 1)] as const)
  return {
    article: plainArticle(`${title}\n\n${sentences(words)}`, given),
    addresses: [url],
    sourceId: null,
    fingerprint: {
      format: 'synoptic.fingerprint/1',
      publishedAt: at,
      terms,
      names: words.slice(0, 8),
      places: [],
      numbers: ['12', '40'],
      copy: Array.from({ length: 16 }, () => lottery.below(2 ** 32)),
    },
  }
}

/** Zipf's law: the word at rank r comes about as often as 1 / r. */
function drawRank(lottery: Lottery): number {
  return Math.floor(VOCABULARY ** lottery.fraction()) - 1
}

function sentences(words: readonly string[]): string {
  return words.map((word, index) => (index % 15 === 14 ? `${word}.` : word)).join(' ')
}

function inventVocabulary(): string[] {
  const lottery = new Lottery(1)
  const syllable = () => lottery.draw(ONSETS) + lottery.draw(VOWELS) + lottery.draw(CODAS)
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    words.add(
      Array.from({ length: words.size < 200 ? 1 : 2 + lottery.below(2) }, syllable).join(''),
    )
  }
  return [...words]
}
