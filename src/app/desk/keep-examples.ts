import type { Article } from '../../model/article.ts'
import type { Store } from '../../store/store.ts'
import { type ExampleStory, listExamples, loadExample } from '../example-stories.ts'
import { loadArticles } from '../load-articles.ts'
import { SYSTEM_CLOCK } from '../refresh/clock.ts'
import { keepPrepared } from '../refresh/keep-entry.ts'
import { createKeeper } from '../refresh/keeper.ts'
import { createPlacer } from '../refresh/placer.ts'
import type { Prepared } from '../refresh/prepared.ts'
import { createTally } from '../refresh/tally.ts'
import { prepare } from '../workers/tasks/read-article.ts'

const BATCH = { most: 100, longest: 1000 } as const

/** Keeps the stories that come with Synoptic, so that an empty desk shows what it is for. */
export async function keepExamples(store: Store): Promise<void> {
  const placer = createPlacer(store)
  const keeper = createKeeper(store, { ...BATCH, onUndone: placer.forget, onMade: placer.settle })
  const keeping = {
    keeper,
    placer,
    clock: SYSTEM_CLOCK,
    tally: createTally(() => undefined),
    ages: [],
  }
  const examples = await Promise.all(listExamples().map(prepareExample))
  const kept = examples.flat().map((each) => keepPrepared(keeping, { sourceId: null }, null, each))
  keeper.hurry()
  await Promise.all(kept)
  keeper.check()
}

async function prepareExample(name: string): Promise<Prepared[]> {
  const example = loadExample(name)
  const { articles } = await loadArticles(example.files, { outlets: example.outlets })
  return articles.flatMap((article) => prepareArticle(example, article) ?? [])
}

/** Known by its place among the examples, so that it is kept once. */
function prepareArticle({ name, dates }: ExampleStory, article: Article): Prepared | null {
  const publishedAt = article.publishedAt ?? dates.get(article.source) ?? null
  const prepared = prepare({ ...article, publishedAt }, null, null)
  if (!prepared) return null
  const file = article.source.split(/[\\/]/).at(-1)
  const own = prepared.addresses.length > 0 ? prepared.addresses : [`example:${name}/${file}`]
  return { ...prepared, addresses: own }
}
