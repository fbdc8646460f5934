import type { Entry } from './window/entry.ts'

/** An article whose wording another one shares, and the share of runs of words that both have. */
export type Copied = { readonly article: string; readonly share: number }

/** Copies come soon after what they copy: articles of a story that are looked at. */
const LATEST = 60

/** The article whose wording an entry shares most, the earliest of equals; null below `least`. */
export function findCopied(entry: Entry, members: readonly Entry[], least: number): Copied | null {
  const own = new Set(entry.copy)
  let best: Copied | null = null
  for (const { article, copy } of members.slice(-LATEST)) {
    const shared = copy.filter((hash) => own.has(hash)).length
    const share = shared / Math.max(1, own.size, copy.length)
    if (share >= least && share > (best?.share ?? 0)) best = { article, share }
  }
  return best
}
