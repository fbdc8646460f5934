// What the scorer prints for a story, as counts that can be added up, and the figures made of them.

type Found = { readonly found: number; readonly system: number; readonly gold: number }
type InGold = Found & { readonly system_in_gold: number }

/** What `score.mjs --json` prints, as far as it is used. */
export type StoryScore = {
  readonly passages: { readonly not_verbatim: number }
  readonly quotes: Found & { readonly speaker_right: number | null }
  readonly quote_links: Found
  readonly agreements: InGold & {
    readonly clean: number
    readonly told_cleanly: number
    readonly repeats: number
    readonly outlets_found: number
    readonly outlets_gold: number
  }
  readonly differences: InGold
  readonly hard_differences: Found & { readonly system_right: number }
  readonly reuse: InGold
  readonly unique: Found & { readonly told_elsewhere: number; readonly first_found: number }
  readonly entities: {
    readonly form_recall: number | null
    readonly kind_right: number | null
    readonly link_recall: number | null
    readonly link_precision: number | null
    readonly forms: number
  }
  readonly brief: {
    readonly uncited: number
    readonly top_facts: number
    readonly top_told: number
  }
}

/** Parts of a whole: a figure is their quotient, and the figures of stories add up in them. */
export type Parts = readonly [right: number, of: number]
export type Counts = Readonly<Record<string, Parts>>

/** The counts behind each figure of a story. */
export function sumCounts(score: StoryScore): Counts {
  const { quotes, quote_links: links, agreements, differences, reuse, unique, brief } = score
  const hard = score.hard_differences
  const spoken = Math.round((quotes.speaker_right ?? 0) * quotes.found)
  const { forms, form_recall, kind_right, link_recall, link_precision } = score.entities
  const formsFound = Math.round((form_recall ?? 0) * forms)
  return {
    'passages not verbatim': [score.passages.not_verbatim, 0],
    'brief lines without citation': [brief.uncited, 0],
    'hard differences: recall': [hard.found, hard.gold],
    'hard differences: right': [hard.system_right, hard.system],
    'differences: recall': [differences.found, differences.gold],
    'differences: share in gold': [differences.system_in_gold, differences.system],
    'agreements: recall': [agreements.found, agreements.gold],
    'agreements: share in gold': [agreements.system_in_gold, agreements.system],
    'agreements: clean': [agreements.clean, agreements.system],
    'agreements: told cleanly': [agreements.told_cleanly, agreements.gold],
    'agreements: outlets found': [agreements.outlets_found, agreements.outlets_gold],
    'agreements: only repeat': [agreements.repeats, agreements.clean],
    'unique: recall': [unique.found, unique.gold],
    'unique: told elsewhere': [unique.told_elsewhere, unique.system],
    'unique: among the first': [unique.first_found, unique.gold],
    'brief: top facts told': [brief.top_told, brief.top_facts],
    'quotes: F1': f1(quotes.found, quotes),
    'quotes: with speaker F1': f1(spoken, quotes),
    'quote links: F1': f1(links.found, links),
    // The scorer prints shares of links alone: every story counts the same.
    'names: forms': [formsFound, forms],
    'names: kind right': [(kind_right ?? 0) * formsFound, formsFound],
    'names: links': [link_recall ?? 0, link_recall === null ? 0 : 1],
    'names: links right': [link_precision ?? 0, link_precision === null ? 0 : 1],
    'reuse: recall': [reuse.found, reuse.gold],
    'reuse: share in gold': [reuse.system_in_gold, reuse.system],
  }
}

function f1(found: number, { system, gold }: Found): Parts {
  return [2 * found, system + gold]
}

/** Adds up the counts of several stories and divides. What is counted out of nothing is a count. */
export function poolScores(stories: readonly Counts[]): Record<string, number> {
  const names = Object.keys(stories[0] ?? {})
  return Object.fromEntries(
    names.map((name) => {
      const right = stories.reduce((sum, story) => sum + story[name][0], 0)
      const of = stories.reduce((sum, story) => sum + story[name][1], 0)
      return [name, of === 0 ? right : right / of]
    }),
  )
}
