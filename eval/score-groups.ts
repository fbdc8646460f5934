/** An article's event as people see it, and the story it was put into. */
export type Grouped = { readonly event: string; readonly story: string }

export type GroupScores = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** B-cubed: of each article's story, how much is its event; of its event, how much is in its story. */
export function scoreGroups(articles: readonly Grouped[]): GroupScores {
  const events = count(articles.map(({ event }) => event))
  const stories = count(articles.map(({ story }) => story))
  const both = count(articles.map(({ event, story }) => `${event}\n${story}`))
  let precision = 0
  let recall = 0
  for (const { event, story } of articles) {
    const shared = both.get(`${event}\n${story}`) ?? 0
    precision += shared / (stories.get(story) ?? 1) / articles.length
    recall += shared / (events.get(event) ?? 1) / articles.length
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
