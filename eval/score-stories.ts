import { compareLoaded } from '../src/app/compare-loaded.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import type { Comparison } from '../src/model/comparison.ts'
import { type GoldStory, loadStories, runScorer } from './gold.ts'

export type Figures = Record<string, number>

type Score = {
  passages: { checked: number; not_verbatim: number }
  quotes: { found: number; system: number; gold: number; speaker_right: number | null }
  quote_links: { found: number; system: number; gold: number }
  agreements: { found: number; gold: number; system: number; system_in_gold: number }
  differences: { found: number; gold: number; system: number; system_in_gold: number }
  reuse: { found: number; gold: number; system: number; system_in_gold: number }
  unique: { found: number; gold: number; system: number; falsely_unique: number }
  entities: {
    form_recall: number | null
    kind_right: number | null
    link_recall: number | null
    forms: number
  }
  brief: { lines: number; uncited: number }
}

/** The one story whose gold lists only part of what there is: its precision says nothing. */
const PARTIAL = 'alaska'

export async function compareStory(story: GoldStory): Promise<Comparison> {
  const { articles } = await loadArticles(story.files)
  return compareLoaded(articles).comparison
}

export type StoryFigures = { readonly stories: Record<string, Score>; readonly pooled: Figures }

/** Scores every story and pools the counts. */
export async function scoreStories(names: readonly string[] = []): Promise<StoryFigures> {
  const stories: Record<string, Score> = {}
  for (const story of loadStories()) {
    if (names.length > 0 && !names.includes(story.name)) continue
    const args = [story.gold, story.folder, '--json']
    stories[story.name] = JSON.parse(runScorer('score.mjs', await compareStory(story), args))
  }
  return { stories, pooled: pool(stories) }
}

function pool(stories: Record<string, Score>): Figures {
  const all = Object.values(stories)
  const complete = Object.entries(stories)
    .filter(([name]) => name !== PARTIAL)
    .map(([, score]) => score)
  const sum = (of: (score: Score) => number, among = all) =>
    among.reduce((total, score) => total + of(score), 0)
  const ratio = (hits: number, of: number) => (of === 0 ? 0 : hits / of)
  const f1 = (hits: number, system: number, gold: number) => ratio(2 * hits, system + gold)
  const quotesFound = sum((s) => s.quotes.found)
  const quotesMade = sum((s) => s.quotes.system)
  const quotesGold = sum((s) => s.quotes.gold)
  const spoken = sum((s) => Math.round((s.quotes.speaker_right ?? 0) * s.quotes.found))
  const forms = sum((s) => s.entities.forms)
  const found = sum((s) => Math.round((s.entities.form_recall ?? 0) * s.entities.forms))
  const kinds = sum(
    (s) => (s.entities.kind_right ?? 0) * (s.entities.form_recall ?? 0) * s.entities.forms,
  )
  return {
    'passages not verbatim': sum((s) => s.passages.not_verbatim),
    'brief lines without citation': sum((s) => s.brief.uncited),
    'quotes F1': f1(quotesFound, quotesMade, quotesGold),
    'quotes with speaker F1': f1(spoken, quotesMade, quotesGold),
    'quote links F1': f1(
      sum((s) => s.quote_links.found),
      sum((s) => s.quote_links.system),
      sum((s) => s.quote_links.gold),
    ),
    'agreements recall': ratio(
      sum((s) => s.agreements.found),
      sum((s) => s.agreements.gold),
    ),
    'agreements share in gold': ratio(
      sum((s) => s.agreements.system_in_gold, complete),
      sum((s) => s.agreements.system, complete),
    ),
    'differences recall': ratio(
      sum((s) => s.differences.found),
      sum((s) => s.differences.gold),
    ),
    'differences share in gold': ratio(
      sum((s) => s.differences.system_in_gold, complete),
      sum((s) => s.differences.system, complete),
    ),
    'reuse recall': ratio(
      sum((s) => s.reuse.found),
      sum((s) => s.reuse.gold),
    ),
    'reuse share in gold': ratio(
      sum((s) => s.reuse.system_in_gold, complete),
      sum((s) => s.reuse.system, complete),
    ),
    'unique recall': ratio(
      sum((s) => s.unique.found),
      sum((s) => s.unique.gold),
    ),
    'unique wrongly called': ratio(
      sum((s) => s.unique.falsely_unique),
      sum((s) => s.unique.system),
    ),
    'entity forms found': ratio(found, forms),
    'entity kind right': ratio(kinds, found),
    // Each story's links weigh by its forms: the scorer prints the share alone.
    'entity links': ratio(
      sum((s) => (s.entities.link_recall ?? 0) * s.entities.forms),
      forms,
    ),
  }
}
