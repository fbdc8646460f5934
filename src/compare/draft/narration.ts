import { quoteWords } from '../quotes/changes.ts'
import type { Said } from './finding.ts'
import type { Joined } from './join-draft.ts'
import { findRun } from './said-words.ts'

type Sentence = {
  readonly reading: number
  readonly sentence: number
  readonly words: readonly string[]
}

/** Finds the sentences of articles that have a run of words outside quotation marks. */
export function findNarration(joined: Joined): (words: readonly string[]) => readonly Said[] {
  const holders = indexWords(joined)
  return (words) => {
    const lists = words.map((word) => holders.get(word) ?? [])
    const fewest = lists.reduce(
      (least, list) => (list.length < least.length ? list : least),
      lists[0] ?? [],
    )
    return fewest.flatMap(({ reading, sentence, words: told }): Said[] => {
      if (findRun(words, told) < 0) return []
      const { article, sentences } = joined.story.readings[reading]
      const span = sentences[sentence]
      return [{ reading, sentence, span, value: article.text.slice(span.start, span.end) }]
    })
  }
}

/** The sentences by the words that stand outside their quotes. */
function indexWords({ story, draft }: Joined): ReadonlyMap<string, readonly Sentence[]> {
  const holders = new Map<string, Sentence[]>()
  for (const [
    reading,
    { article, sentences, quotes: said, passedOver },
  ] of story.readings.entries()) {
    if (reading === draft) continue
    const quotes = [...said, ...passedOver].sort((a, b) => a.start - b.start)
    let next = 0
    for (const [sentence, span] of sentences.entries()) {
      while (next < quotes.length && quotes[next].end <= span.start) next++
      const { words, spans } = quoteWords(article.text, [span])
      const own = openBefore(quotes, next, span.end)
      const outside = words.filter(
        (_, i) => !own.some(({ start, end }) => start <= spans[i].start && spans[i].end <= end),
      )
      for (const word of new Set(outside)) {
        const list = holders.get(word)
        if (list) list.push({ reading, sentence, words: outside })
        else holders.set(word, [{ reading, sentence, words: outside }])
      }
    }
  }
  return holders
}

/** The quotes from the `next` on that begin before an offset. */
function openBefore<T extends { readonly start: number }>(
  quotes: readonly T[],
  next: number,
  end: number,
): readonly T[] {
  let to = next
  while (to < quotes.length && quotes[to].start < end) to++
  return quotes.slice(next, to)
}
