import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadEnglish } from '../../src/app/english.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import { readArticle } from '../../src/pipeline.ts'
import { CLUES } from '../../src/read/en/quotes/clues.ts'
import { createScene, type Stretch } from '../../src/read/en/quotes/scene.ts'
import { findSpeaker } from '../../src/read/en/quotes/speakers.ts'

/** A stretch in marks: which clues hold for it, and whether it was labelled as speech. */
export type LabelledCase = {
  /** Cases of one text or story share a group, so that they are left out together. */
  readonly group: number
  readonly holds: readonly number[]
  readonly isSpoken: boolean
}

type Labelled = {
  readonly group: number
  readonly file: string
  readonly quotes: readonly string[]
}

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url))

/** The stretches of all texts whose quotes were labelled by hand. */
export async function loadCases(): Promise<LabelledCase[]> {
  const cases: LabelledCase[] = []
  for (const { group, file, quotes } of [...labelledTexts(), ...labelledStories()]) {
    const { articles } = await loadArticles([file])
    for (const article of articles) {
      const { tokens, sentences, mentions } = readArticle(article, loadEnglish())
      const scene = createScene(article, tokens, sentences, mentions)
      const spoken = pair(article.text, scene.stretches, quotes)
      for (const stretch of scene.stretches) {
        const text = article.text.slice(stretch.start, stretch.end)
        const seen = { scene, stretch, finding: findSpeaker(scene, stretch), text }
        const holds = CLUES.flatMap((clue, i) => (clue.holds(seen) ? [i] : []))
        cases.push({ group, holds, isSpoken: spoken.has(stretch.index) })
      }
    }
  }
  return cases
}

function labelledTexts(): Labelled[] {
  const gold = readJson('quotes/gold.json')
  return Object.entries(gold.documents).map(([doc, file], group) => ({
    group,
    file: join(SHARED, 'quotes/texts', file),
    quotes: gold.quotes.filter((quote) => quote.doc === doc).map(({ text }) => text),
  }))
}

function labelledStories(): Labelled[] {
  const files = readdirSync(join(SHARED, 'stories')).filter((file) => file.endsWith('.json'))
  return files.sort().flatMap((file, group) => {
    const gold = readJson(join('stories', file))
    const passages = gold.quotes.flatMap(({ variants }) => variants ?? [])
    return Object.entries(gold.documents).map(([doc, name]) => ({
      group,
      file: join(SHARED, 'stories', file.replace('.json', ''), name),
      quotes: passages.filter((passage) => passage.doc === doc).map(({ text }) => text),
    }))
  })
}

type Gold = {
  readonly documents: Readonly<Record<string, string>>
  readonly quotes: readonly (Passage & { readonly variants?: readonly Passage[] })[]
}
type Passage = { readonly doc: string; readonly text: string }

function readJson(path: string): Gold {
  return JSON.parse(readFileSync(join(SHARED, path), 'utf8'))
}

/** The stretches that are one of the labelled quotes; each quote is used up once. */
function pair(text: string, stretches: readonly Stretch[], quotes: readonly string[]): Set<number> {
  const left = [...new Set(quotes)].map(plain)
  const spoken = new Set<number>()
  for (const { start, end, index } of stretches) {
    const at = left.indexOf(plain(text.slice(start, end)))
    if (at < 0) continue
    left.splice(at, 1)
    spoken.add(index)
  }
  return spoken
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
