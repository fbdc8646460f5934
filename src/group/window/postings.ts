/** Which places of the window have a term, the newest last. */
export type Postings = {
  add(term: number, place: number): void
  /** Takes the oldest place of a term out; places leave in the order in which they came. */
  removeOldest(term: number): void
  /** Calls `visit` with at most `limit` places, the newest first. */
  visit(term: number, limit: number, visit: (place: number) => void): void
}

export function createPostings(): Postings {
  const lists: number[][] = []
  const heads: number[] = []
  return {
    add(term, place) {
      const list = lists[term]
      if (list) list.push(place)
      else {
        lists[term] = [place]
        heads[term] = 0
      }
    },
    removeOldest(term) {
      const list = lists[term]
      if (!list) return
      heads[term]++
      if (heads[term] < list.length && heads[term] < 64) return
      if (heads[term] * 2 < list.length) return
      lists[term] = list.slice(heads[term])
      heads[term] = 0
    },
    visit(term, limit, visit) {
      const list = lists[term]
      if (!list) return
      const stop = Math.max(heads[term], list.length - limit)
      for (let i = list.length - 1; i >= stop; i--) visit(list[i])
    },
  }
}
