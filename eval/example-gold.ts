import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Compared, compareLoaded } from '../src/app/compare-loaded.ts'
import { loadExample } from '../src/app/example-stories.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { packageRoot } from '../src/app/package-root.ts'
import { overlaps, type Passage, type Span } from '../src/model/span.ts'

/** Words by the file they stand in. */
type Evidence = Readonly<Record<string, string>>

/** What a comparison of an example must show and must not; it lies beside the articles. */
type Gold = {
  readonly accounts: readonly (readonly string[])[]
  readonly quotes: readonly {
    readonly speaker: string
    readonly warning?: string
    readonly variants: Evidence
  }[]
  readonly agreements: readonly { readonly says: string; readonly evidence: Evidence }[]
  readonly differences: readonly {
    readonly about: string
    readonly positions: readonly Evidence[]
  }[]
  readonly unique: Readonly<Record<string, readonly string[]>>
  readonly reuse: readonly Evidence[]
  readonly apart: readonly (readonly string[])[]
  readonly together: readonly (readonly string[])[]
  /** Passages that must not stand in one agreement. */
  readonly unlike: readonly Evidence[]
  /** Passages that must not stand in different positions of one difference. */
  readonly undisputed: readonly Evidence[]
}

/** What is missing of each kind, a sentence each. */
export type Misses = Record<keyof Gold, string[]>

/** The comparison of an example story, as `synoptic demo` makes it. */
export async function compareExample(name: string): Promise<Compared> {
  const { files, outlets, dates } = loadExample(name)
  const { articles } = await loadArticles(files, { outlets })
  return compareLoaded(
    articles.map((article) => ({
      ...article,
      publishedAt: article.publishedAt ?? dates.get(article.source) ?? null,
    })),
  )
}

/** Holds a comparison of an example against its gold. */
export function findMisses(name: string, compared: Compared): Misses {
  const gold: Gold = JSON.parse(
    readFileSync(join(packageRoot(), 'examples', `${name}.gold.json`), 'utf8'),
  )
  const look = createLook(compared)
  return {
    accounts: gold.accounts.filter((files) => !look.isOneAccount(files)).map(String),
    quotes: gold.quotes.flatMap((quote) => look.missOfQuote(quote)),
    agreements: gold.agreements
      .filter(({ evidence }) => !look.agrees(evidence))
      .map(({ says }) => says),
    differences: gold.differences
      .filter(({ positions }) => !look.differs(positions))
      .map(({ about }) => about),
    unique: Object.entries(gold.unique).flatMap(([file, texts]) =>
      texts.filter((text) => !look.isUnique(file, text)),
    ),
    reuse: gold.reuse
      .filter((evidence) => !look.isCopied(evidence))
      .map((evidence) => Object.values(evidence)[0]),
    apart: gold.apart.filter((names) => look.areOne(names)).map(String),
    together: gold.together.filter((names) => !look.areOne(names)).map(String),
    unlike: gold.unlike
      .filter((evidence) => look.agrees(evidence))
      .map((evidence) => Object.values(evidence).join(' ~ ')),
    undisputed: gold.undisputed
      .filter((evidence) => look.disputes(evidence))
      .map((evidence) => Object.values(evidence).join(' | ')),
  }
}

function createLook({ articles, comparison }: Compared) {
  const byFile = new Map(articles.map((article) => [basename(article.source), article]))
  const idOf = (file: string) => byFile.get(file)?.id ?? ''
  const places = ([file, words]: readonly [string, string]): { article: string; span: Span } => {
    const start = byFile.get(file)?.text.indexOf(words) ?? -1
    if (start < 0) throw new Error(`${file} does not say "${words}"`)
    return { article: idOf(file), span: { start, end: start + words.length } }
  }
  const holds = (passages: readonly Passage[], entry: readonly [string, string]) => {
    const { article, span } = places(entry)
    return passages.some((passage) => passage.article === article && overlaps(passage, span))
  }
  const countHeld = (passages: readonly Passage[], evidence: Evidence) =>
    Object.entries(evidence).filter((entry) => holds(passages, entry)).length
  return {
    isOneAccount: (files: readonly string[]) =>
      comparison.accounts.some(
        ({ articles: ids }) =>
          ids.length === files.length && files.every((file) => ids.includes(idOf(file))),
      ),
    missOfQuote({ speaker, warning, variants }: Gold['quotes'][number]): string[] {
      const wanted = Object.keys(variants).length
      const group = comparison.quotes.find(
        (each) =>
          countHeld(
            each.variants.map((v) => v.passage),
            variants,
          ) === wanted,
      )
      const said = `"${Object.values(variants)[0]}"`
      if (!group) return [`${said} is not one group`]
      if (group.speaker?.name !== speaker) return [`${said} by ${group.speaker?.name}`]
      const warned = group.variants.some(
        (v) =>
          v.passage.article === idOf(warning ?? '') && v.changes.some((change) => change.warning),
      )
      return warning && !warned ? [`${said} has no warning`] : []
    },
    agrees: (evidence: Evidence) =>
      comparison.agreements.some(({ statements }) => countHeld(statements, evidence) >= 2),
    differs: (wanted: readonly Evidence[]) =>
      comparison.differences.some(({ positions }) => {
        const met = wanted.map((evidence) =>
          positions.findIndex(({ statements }) => countHeld(statements, evidence) > 0),
        )
        return new Set(met.filter((index) => index >= 0)).size >= 2
      }),
    disputes: (evidence: Evidence) =>
      comparison.differences.some(
        ({ positions }) =>
          positions.every(({ statements }) => countHeld(statements, evidence) < 2) &&
          positions.filter(({ statements }) => countHeld(statements, evidence) > 0).length === 2,
      ),
    isUnique: (file: string, text: string) =>
      holds(
        comparison.unique.map(({ passage }) => passage),
        [file, text],
      ),
    isCopied: (evidence: Evidence) =>
      comparison.reuse.some(({ passages }) => countHeld(passages, evidence) === 2),
    areOne: (names: readonly string[]) =>
      comparison.entities.some(({ forms }) =>
        names.every((name) => forms.some(({ text }) => text === name)),
      ),
  }
}
