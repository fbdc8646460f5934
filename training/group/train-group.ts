// Fits what each sign that two articles tell one event is worth: on the articles of ECB+ (86 events,
// half of them look-alikes of the other half) and on invented incidents. Measures ECB+ both ways:
// each half of its topics with weights that have seen the other half only.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventStream } from '../../bench/incidents/invent-stream.ts'
import { SHARED } from '../../eval/gold.ts'
import { scoreGroups } from '../../eval/score-groups.ts'
import { parseArticles } from '../../src/extract/parse-article.ts'
import { createGrouper } from '../../src/group/create-grouper.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { createLedger } from '../../src/group/ledger.ts'
import { FEATURES } from '../../src/group/likeness/features.ts'
import { MODEL } from '../../src/group/likeness/weights.ts'
import type { LabelledPair } from '../fit-logistic.ts'
import { fitLogistic, type LogisticModel } from '../fit-logistic.ts'
import { type LabelledArticle, labelStream } from './label-stream.ts'
import { countUsualWords } from './usual-words.ts'

const OUT = new URL('../../src/group/', import.meta.url)
/** Seed and size of the invented stream; those that measure have other seeds. */
const INVENTED = { articles: 1500, seed: 77, towns: 90 }
/** What the invented pairs count beside those of ECB+: they are of one kind of event only. */
const INVENTED_SHARE = 0.15

const usual = countUsualWords()
writeFileSync(new URL('window/usual-words.ts', OUT), renderUsual())
const ecb = readLines(readFileSync(join(SHARED, 'streams', 'ecbplus.jsonl'), 'utf8'))
const invented = readLines(
  inventStream(INVENTED)
    .map((article) => JSON.stringify(article))
    .join('\n'),
)

// ECB+ has dates on half of its events only: what dates are worth is learned from the invented ones.
const inventedPairs = [...labelStream(invented), ...labelStream(undated(invented))]
const halves = [0, 1].map((rest) =>
  ecb.filter(({ event }) => Number.parseInt(event, 10) % 2 === rest),
)
const figures = halves.map((half, i) => measure(half, fit(halves[1 - i])))
const model = fit(ecb)
writeFileSync(new URL('likeness/weights.ts', OUT), renderModel(model))
console.log(
  `stories: B-cubed F1 ${figures.map((f) => f.toFixed(3)).join(' and ')} on topics left out`,
)

function fit(articles: readonly LabelledArticle[]): LogisticModel {
  const own = labelStream(undated(articles))
  const weight = (INVENTED_SHARE * own.length) / inventedPairs.length
  const others = inventedPairs.map((pair): LabelledPair => ({ ...pair, weight }))
  return fitLogistic([...own, ...others])
}

function measure(articles: readonly LabelledArticle[], { weights, bias }: LogisticModel): number {
  const grouper = createGrouper({ model: { ...MODEL, weights, bias } })
  const ledger = createLedger()
  for (const { id, print } of articles) ledger.note(grouper.place(id, print))
  return scoreGroups(articles.map(({ id, event }) => ({ event, story: ledger.storyOf(id) }))).f1
}

function readLines(body: string): LabelledArticle[] {
  const events = body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).event)
  return parseArticles({ source: 'stream.jsonl', body }).map((article, i) => ({
    id: article.id,
    event: events[i],
    print: computeFingerprint(article),
  }))
}

function undated(articles: readonly LabelledArticle[]): LabelledArticle[] {
  return articles.map((each) => ({ ...each, print: { ...each.print, publishedAt: null } }))
}

function renderModel({ weights, bias }: LogisticModel): string {
  const source = readFileSync(new URL('likeness/weights.ts', OUT), 'utf8')
  const lines = FEATURES.map((feature, i) => `    ${weights[i].toFixed(3)}, // ${feature}`)
  return source.replace(
    / {2}weights: \[[\s\S]*?\],\n {2}bias: .*\n/,
    `  weights: [\n${lines.join('\n')}\n  ],\n  bias: ${bias.toFixed(3)},\n`,
  )
}

function renderUsual(): string {
  const rows = usual.map(
    ({ share, stems }) =>
      `  [\n    ${share},\n    '${stems.map((s) => s.replaceAll("'", "\\'")).join(' ')}',\n  ],`,
  )
  return `// Made by \`npm run train\`: counted in the texts that also teach what a name is (see NOTICE).

/** Stems of usual English words by the share of articles that have them: at least so many do. */
export const USUAL_WORDS: readonly (readonly [share: number, stems: string])[] = [
${rows.join('\n')}
]
`
}
