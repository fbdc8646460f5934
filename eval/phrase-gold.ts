import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, plainArticle } from '../src/model/article.ts'
import { SHARED } from './gold.ts'

/** A phrase that gold marks: where it stands and, where gold has one, its value. */
export type GoldPhrase = {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

export type PhraseText = {
  readonly article: Article
  readonly times: readonly GoldPhrase[]
  readonly values: readonly GoldPhrase[]
}

const MEANTIME = join(SHARED, 'corpora', 'meantime', 'intra-doc_annotation')

/** Gold marks the headline, the date line and four sentences of each article, and no more. */
const MARKED = 5

/** The marked part of the MEANTIME articles; the date line is the article's date. */
export function loadMeantime(): PhraseText[] {
  const folders = readdirSync(MEANTIME).filter((name) => name.startsWith('corpus_'))
  return folders.sort().flatMap((folder) =>
    readdirSync(join(MEANTIME, folder))
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((file) => readMeantime(readFileSync(join(MEANTIME, folder, file), 'utf8'))),
  )
}

function readMeantime(xml: string): PhraseText {
  const { text, places } = rebuild(xml)
  const times = marksOf(xml, 'TIMEX3', places)
  const date = times.find(({ written }) => written)
  return {
    article: articleOf(text, date?.phrase.value ?? null),
    times: times.filter(({ written }) => !written).map(({ phrase }) => phrase),
    values: marksOf(xml, 'VALUE', places).map(({ phrase }) => phrase),
  }
}

type Place = { readonly start: number; readonly end: number }

/** Puts the tokens of an article together again; each line of the head is a paragraph. */
function rebuild(xml: string): { text: string; places: Map<string, Place> } {
  let text = ''
  let last = ''
  const places = new Map<string, Place>()
  const tokens = xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)</g)
  for (const [, sentence, id, escaped] of tokens) {
    if (Number(sentence) > MARKED) break
    const token = plain(escaped)
    const isHead = Number(sentence) <= 1 || Number(last) <= 1
    if (last !== '' && sentence !== last) text += isHead ? '\n\n' : ' '
    else if (last !== '' && !isJoined(text, token)) text += ' '
    last = sentence
    places.set(id, { start: text.length, end: text.length + token.length })
    text += token
  }
  return { text, places }
}

function isJoined(text: string, token: string): boolean {
  return /^(?:[.,;:!?)%]|'s|n't|'')$/.test(token) || /(?:[($£€]|``)$/.test(text)
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function marksOf(xml: string, tag: string, places: ReadonlyMap<string, Place>) {
  const marks = [...xml.matchAll(new RegExp(`<${tag} ([^>]*)>(.*?)</${tag}>`, 'gs'))]
  return marks.flatMap(([, attributes, body]) => {
    const ids = [...body.matchAll(/t_id="(\d+)"/g)].map(([, id]) => places.get(id))
    const spans = ids.filter((place) => place !== undefined)
    if (spans.length === 0) return []
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const phrase = { start, end, type: attribute('type'), value: attribute('value') }
    return [{ phrase, written: attribute('functionInDocument') === 'CREATION_TIME' }]
  })
}

/** An article of one text, for readers that are tried alone. */
export function articleOf(text: string, publishedAt: string | null): Article {
  const starts = [0, ...[...text.matchAll(/\n\n/g)].map(({ index }) => index + 2)]
  const blocks = starts.map((start, i) => {
    const end = i + 1 < starts.length ? starts[i + 1] - 2 : text.length
    return { start, end, role: 'paragraph' as const }
  })
  return plainArticle(text, { publishedAt, blocks })
}

export type Spec = {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly {
    readonly Text: string
    readonly TypeName?: string
    readonly Resolution?: {
      readonly value?: string
      readonly unit?: string
      readonly values?: readonly { readonly timex?: string; readonly value?: string }[]
    } | null
  }[]
}

/** The test sentences of one recognizer, such as "Number/English/NumberModel". */
export function loadSpecs(name: string): Spec[] {
  const file = join(SHARED, 'corpora', 'recognizers', 'Specs', `${name}.json`)
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
}
