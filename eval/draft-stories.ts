// The stories whose articles stand in turn for a draft, with the gold in one shape.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadEnglish } from '../src/app/english.ts'
import { listExamples, loadExample } from '../src/app/example-stories.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { packageRoot } from '../src/app/package-root.ts'
import type { LaidModel } from '../src/compare/match/model.ts'
import type { ValueWeights } from '../src/compare/values/weigh-signs.ts'
import type { Article } from '../src/model/article.ts'
import { readArticles } from '../src/pipeline.ts'
import { loadStories } from './gold.ts'
import { modelWithout, weightsWithout } from './held-out.ts'

/** Words that stand in an article. */
export type Evidence = { readonly doc: string; readonly text: string }

export type DraftStory = {
  readonly name: string
  readonly articles: readonly Article[]
  /** What the evidence calls an article. */
  docOf(article: Article): string
  readonly agreements: readonly (readonly Evidence[])[]
  /** The positions of each difference. */
  readonly differences: readonly (readonly (readonly Evidence[])[])[]
  readonly quotes: readonly (readonly Evidence[])[]
  /** The spellings of each name by article. */
  readonly names: readonly Readonly<Record<string, readonly string[]>>[]
  readonly weights: { readonly model?: LaidModel; readonly weights?: ValueWeights }
}

export const read = (articles: readonly Article[]) => readArticles(articles, loadEnglish())

/** The bundled stories and those with hand-made gold, each with weights that have not seen it. */
export async function* loadDraftStories(names: readonly string[]): AsyncGenerator<DraftStory> {
  const isWanted = (name: string) => names.length === 0 || names.includes(name)
  for (const name of listExamples()) if (isWanted(name)) yield await loadBundled(name)
  for (const { name, gold, files } of loadStories()) {
    if (!isWanted(name)) continue
    const { articles } = await loadArticles(files)
    const told = JSON.parse(readFileSync(gold, 'utf8'))
    const nameOf = new Map(
      Object.entries(told.documents as Record<string, string>).map(([doc, file]) => [file, doc]),
    )
    const { weights } = weightsWithout(name)
    yield {
      name,
      articles,
      docOf: ({ source }) => nameOf.get(basename(source)) ?? '',
      agreements: told.agreements.map((each: { evidence: Evidence[] }) => each.evidence),
      differences: told.differences.map((each: { positions: { evidence: Evidence[] }[] }) =>
        each.positions.map(({ evidence }) => evidence),
      ),
      quotes: told.quotes.map((each: { variants: Evidence[] }) => each.variants),
      names: told.entities.map((each: { forms: Record<string, string[]> }) => each.forms),
      weights: { model: await modelWithout(name), ...(weights && { weights }) },
    }
  }
}

type ByFile = Readonly<Record<string, string>>

async function loadBundled(name: string): Promise<DraftStory> {
  const { files, outlets, dates } = loadExample(name)
  const loaded = await loadArticles(files, { outlets })
  const articles = loaded.articles.map((article) => ({
    ...article,
    publishedAt: article.publishedAt ?? dates.get(article.source) ?? null,
  }))
  const path = join(packageRoot(), 'examples', `${name}.gold.json`)
  const told = JSON.parse(readFileSync(path, 'utf8'))
  const listed = (evidence: ByFile): Evidence[] =>
    Object.entries(evidence).map(([doc, text]) => ({ doc, text }))
  return {
    name,
    articles,
    docOf: ({ source }) => basename(source),
    agreements: told.agreements.map((each: { evidence: ByFile }) => listed(each.evidence)),
    differences: told.differences.map((each: { positions: ByFile[] }) =>
      each.positions.map(listed),
    ),
    quotes: told.quotes.map((each: { variants: ByFile }) => listed(each.variants)),
    names: [],
    weights: {},
  }
}
