import type { Fingerprint } from '../../model/grouping.ts'
import { createEntry, type Entry } from './entry.ts'
import { createPostings } from './postings.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** The recent articles: what a new one may be placed beside. */
export type Window = {
  readonly vocabulary: Vocabulary
  prepare(article: string, print: Fingerprint): Entry
  /** Adds an article; one that has no room any more leaves and is given back. */
  add(entry: Entry): Entry | null
  find(article: string): Entry | null
  /** The articles that share most with this one, the likeliest first, at most `limit`. */
  findLike(entry: Entry, limit: number): Entry[]
}

/** Terms of an article that are looked up, the rarest first. */
const LOOKED_UP = 24
/** Articles that one term brings: what more have tells too little. */
const BROUGHT = 120

/** What shares less than this part of what the likeliest shares is not looked at. */
const NEAR = 0.15

export function createWindow(size: number): Window {
  const vocabulary = createVocabulary()
  const postings = createPostings()
  const entries: (Entry | null)[] = new Array(size).fill(null)
  const byArticle = new Map<string, Entry>()
  const scores = new Float64Array(size)
  let added = 0

  const leave = (entry: Entry) => {
    for (const term of entry.terms) postings.removeOldest(term)
    vocabulary.remove(entry.terms)
    byArticle.delete(entry.article)
  }
  return {
    vocabulary,
    prepare(article, print) {
      const entry = createEntry(article, print, vocabulary)
      entry.order = added++
      return entry
    },
    add(entry) {
      const place = entry.order % size
      const oldest = entries[place]
      entries[place] = entry
      byArticle.set(entry.article, entry)
      for (const term of entry.terms) postings.add(term, place)
      vocabulary.add(entry.terms)
      // Only now: words that both have would be forgotten, and their numbers given to others.
      if (oldest) leave(oldest)
      return oldest
    },
    find: (article) => byArticle.get(article) ?? null,
    findLike(entry, limit) {
      const touched: number[] = []
      for (const { term, worth } of chooseTerms(entry, vocabulary))
        postings.visit(term, BROUGHT, (place) => {
          if (scores[place] === 0) touched.push(place)
          scores[place] += worth
        })
      const most = touched.reduce((best, place) => Math.max(best, scores[place]), 0)
      const near = touched.filter((place) => scores[place] >= NEAR * most)
      near.sort((a, b) => scores[b] - scores[a] || age(a) - age(b))
      for (const place of touched) scores[place] = 0
      return near.slice(0, limit).flatMap((place) => entries[place] ?? [])
    },
  }
  /** How many articles came after the one at a place. */
  function age(place: number): number {
    return (added - 1 - place + size) % size
  }
}

function chooseTerms(entry: Entry, vocabulary: Vocabulary): { term: number; worth: number }[] {
  const all = Array.from(entry.terms, (term, i) => ({
    term,
    worth: entry.weights[i] * vocabulary.rarity(term) ** 2,
  }))
  return all.sort((a, b) => b.worth - a.worth).slice(0, LOOKED_UP)
}
