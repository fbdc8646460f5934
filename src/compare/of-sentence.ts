/** What a reading found is in the order of the text, so a sentence's share of it is one range. */
type Found = { readonly sentence: number }

/** The half-open range of the items that stand in a sentence. */
export function rangeOfSentence(items: readonly Found[], sentence: number): [number, number] {
  const start = firstFrom(items, sentence)
  let end = start
  while (end < items.length && items[end].sentence === sentence) end++
  return [start, end]
}

/** The items that stand in a sentence. */
export function ofSentence<T extends Found>(items: readonly T[], sentence: number): T[] {
  return items.slice(...rangeOfSentence(items, sentence))
}

/** The first item of this sentence or a later one, found by halving. */
function firstFrom(items: readonly Found[], sentence: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle].sentence < sentence) low = middle + 1
    else high = middle
  }
  return low
}
