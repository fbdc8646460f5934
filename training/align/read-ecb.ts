// ECB+ (Cybulska and Vossen 2014, CC BY 3.0): news articles in 43 topics of two events each, with the
// mentions of actions, participants, times and places that corefer across the articles of an event.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One sentence with the chains that its mentions belong to. */
export type EcbSentence = {
  readonly text: string
  /** Were its mentions linked across articles? Only such sentences say which pairs are alike. */
  readonly annotated: boolean
  readonly actions: ReadonlySet<string>
  /** Participants, times and places. */
  readonly others: ReadonlySet<string>
}
export type EcbArticle = { readonly name: string; readonly sentences: readonly EcbSentence[] }
/** The articles about one event. */
export type EcbEvent = { readonly name: string; readonly articles: readonly EcbArticle[] }

/** Reads the events of all topics but those left out, in order. */
export function readEcb(folder: string, without: ReadonlySet<string>): EcbEvent[] {
  const annotated = readAnnotated(folder)
  const topics = readdirSync(join(folder, 'ECB+')).filter(
    (topic) => /^\d+$/.test(topic) && !without.has(topic),
  )
  return topics.sort(byNumber).flatMap((topic) =>
    ['ecb', 'ecbplus'].map((part) => {
      const files = readdirSync(join(folder, 'ECB+', topic))
        .filter((file) => file.endsWith(`${part}.xml`))
        .sort(byNumber)
      const articles = files.map((file) => {
        const xml = readFileSync(join(folder, 'ECB+', topic, file), 'utf8')
        return readArticle(file.replace('.xml', ''), xml, annotated)
      })
      return { name: `${topic}${part}`, articles }
    }),
  )
}

/** Keys such as "1_10ecbplus 3" of the sentences whose coreference was annotated. */
function readAnnotated(folder: string): Set<string> {
  const rows = readFileSync(join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8')
  return new Set(
    rows
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => {
        const [topic, file, sentence] = row.split(',')
        return `${topic}_${file} ${sentence}`
      }),
  )
}

function readArticle(name: string, xml: string, annotated: ReadonlySet<string>): EcbArticle {
  const words: string[][] = []
  const sentenceOf = new Map<string, number>()
  for (const [, id, sentence, word] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g,
  )) {
    sentenceOf.set(id, Number(sentence))
    words[Number(sentence)] ??= []
    words[Number(sentence)].push(decode(word))
  }
  const chains = findChains(xml, sentenceOf)
  const sentences = words.map((list, sentence) => ({
    text: joinWords(list),
    annotated: annotated.has(`${name} ${sentence}`),
    actions: new Set(chains.filter((c) => c.action && c.sentence === sentence).map((c) => c.id)),
    others: new Set(chains.filter((c) => !c.action && c.sentence === sentence).map((c) => c.id)),
  }))
  const first = name.endsWith('plus') ? 1 : 0
  return { name, sentences: sentences.slice(first).filter(Boolean) }
}

type Chain = { readonly id: string; readonly sentence: number; readonly action: boolean }

function findChains(xml: string, sentenceOf: ReadonlyMap<string, number>): Chain[] {
  const mentions = new Map<string, { sentence: number; action: boolean }>()
  for (const [, tag, id, body] of xml.matchAll(/<([A-Z_]+) m_id="(\d+)"\s*>([\s\S]*?)<\/\1>/g)) {
    const token = body.match(/t_id="(\d+)"/)?.[1]
    const sentence = sentenceOf.get(token ?? '')
    if (sentence === undefined) continue
    mentions.set(id, { sentence, action: /^(ACTION|NEG)/.test(tag) && tag !== 'ACTION_REPORTING' })
  }
  const relation = /<CROSS_DOC_COREF r_id="\d+" note="([^"]+)"\s*>([\s\S]*?)<\/CROSS_DOC_COREF>/g
  return [...xml.matchAll(relation)].flatMap(([, id, body]) =>
    [...body.matchAll(/<source m_id="(\d+)"/g)].flatMap(([, mention]) => {
      const found = mentions.get(mention)
      return found ? [{ id, ...found }] : []
    }),
  )
}

/** Tokens as running text: no space before closing marks or after opening ones. */
function joinWords(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ ([.,;:!?%)\]])/g, '$1')
    .replace(/([$([]) /g, '$1')
    .replace(/ ('(?:s|re|ve|ll|d|m|t))\b/gi, '$1')
    .replace(/ (n't)\b/gi, '$1')
    .replace(/(\w) - (\w)/g, '$1-$2')
}

function decode(word: string): string {
  return word
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
