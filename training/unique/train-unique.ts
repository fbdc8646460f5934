// Fits how likely a detail of one account is told by others after all, on the gold stories: what
// gold says that others tell. Each story's facts are found with weights that have not seen it.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type GoldStory, loadStories, PARTIAL } from '../../eval/gold.ts'
import { forestWithout } from '../../eval/held-out.ts'
import { loadEnglish } from '../../src/app/english.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import { openStory } from '../../src/compare/compare-readings.ts'
import { findFacts } from '../../src/compare/facts/find-facts.ts'
import type { Story } from '../../src/compare/story.ts'
import { collectDetails, withSubject } from '../../src/compare/unique/find-unique.ts'
import { SIGNS, signFinder } from '../../src/compare/unique/signs.ts'
import { readArticles } from '../../src/pipeline.ts'
import { fitLogistic, type LabelledPair, scoreLogistic } from '../fit-logistic.ts'
import { averagePrecision } from '../scores.ts'

const OUT = new URL('../../src/compare/unique/told-weights.ts', import.meta.url)

/** With this share of its words in gold facts of others, a detail is told by them. */
const TOLD = 0.6

type Evidence = { readonly doc: string; readonly text: string }

const stories: LabelledPair[][] = []
for (const story of loadStories())
  if (story.name !== PARTIAL) stories.push(await labelDetails(story))
const held = stories.flatMap((story) => {
  const model = fitLogistic(stories.filter((each) => each !== story).flat())
  return story.map(({ features, same }) => ({ score: scoreLogistic(model, features), same }))
})
const precision = averagePrecision(held)
const { weights, bias } = fitLogistic(stories.flat())
writeFileSync(
  OUT,
  `// Made by \`npm run train\`: average precision ${precision.toFixed(3)} on gold stories left out.

/** What each of \`SIGNS\` is worth, in their order. */
export const WEIGHTS: readonly number[] = [
${SIGNS.map((sign, i) => `  ${Number(weights[i].toFixed(3))}, // ${sign}`).join('\n')}
]
export const BIAS = ${Number(bias.toFixed(3))}
`,
)
console.log(`details told elsewhere: average precision ${precision.toFixed(3)} on stories left out`)

async function labelDetails({ name, files, gold }: GoldStory): Promise<LabelledPair[]> {
  const { articles } = await loadArticles(files)
  const readings = readArticles(articles, loadEnglish())
  const story = openStory(readings, { forest: await forestWithout(name) })
  const signsOf = signFinder(story, findFacts(story, []))
  const isTold = toldFinder(story, JSON.parse(readFileSync(gold, 'utf8')))
  return collectDetails(story).map((detail) => {
    const span = withSubject(story, detail)
    const text = readings[detail.reading].article.text.slice(span.start, span.end)
    return {
      features: Float64Array.from(signsOf(detail)),
      same: isTold(detail.reading, text),
      weight: 1,
    }
  })
}

type Gold = {
  readonly documents: Readonly<Record<string, string>>
  readonly agreements: readonly { readonly evidence: readonly Evidence[] }[]
}

/** Does most of a text stand in facts that gold gives to another account as well? */
function toldFinder({ readings, accounts }: Story, { documents, agreements }: Gold) {
  const docs = new Map(Object.entries(documents).map(([doc, file]) => [file, doc]))
  const docOf = readings.map(({ article }) => docs.get(basename(article.source)) ?? '')
  const accountOf = new Map(docOf.map((doc, reading) => [doc, accounts.ofReading[reading]]))
  return (reading: number, text: string) => {
    const own = plain(text)
    const told = new Set<string>()
    for (const { evidence } of agreements) {
      if (!evidence.some(({ doc }) => accountOf.get(doc) !== accounts.ofReading[reading])) continue
      for (const each of evidence) {
        const words = plain(each.text)
        if (each.doc !== docOf[reading]) continue
        if (own.includes(words)) for (const word of words.split(' ')) told.add(word)
        if (words.includes(own)) for (const word of own.split(' ')) told.add(word)
      }
    }
    const all = own.split(' ')
    return all.filter((word) => told.has(word)).length >= TOLD * all.length
  }
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
