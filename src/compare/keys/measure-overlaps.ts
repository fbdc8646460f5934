import type { Passage } from '../../model/span.ts'
import type { KeyedGroup, Member } from './keyed-groups.ts'
import type { SameArticle } from './same-articles.ts'

export type Overlap = {
  readonly from: KeyedGroup
  readonly to: KeyedGroup
  /** How many passages they have in common, parts counted as parts. */
  readonly overlap: number
}

/** What previous and current groups of a kind have in common, the most first. */
export function measureOverlaps(
  before: readonly KeyedGroup[],
  now: readonly KeyedGroup[],
  same: ReadonlyMap<string, SameArticle>,
): Overlap[] {
  const index = indexMembers(before)
  const found: (Overlap & { readonly share: number; readonly places: number })[] = []
  for (const [at, to] of now.entries()) {
    const best = new Map<KeyedGroup, number>()
    for (const member of to.members) {
      const article = same.get(member.passage.article)
      if (!article) continue
      for (const [from, part] of partsOf(index.get(`${to.kind} ${article.id}`), member, article))
        best.set(from, (best.get(from) ?? 0) + part)
    }
    for (const [from, overlap] of best) {
      const share = overlap / Math.max(from.members.length, to.members.length)
      found.push({ from, to, overlap, share, places: from.index + at })
    }
  }
  return found.sort((x, y) => y.overlap - x.overlap || y.share - x.share || x.places - y.places)
}

type Placed = { readonly group: KeyedGroup; readonly member: Member }

/** The members of groups by their kind and article. */
function indexMembers(groups: readonly KeyedGroup[]): Map<string, Placed[]> {
  const index = new Map<string, Placed[]>()
  for (const group of groups)
    for (const member of group.members) {
      const key = `${group.kind} ${member.passage.article}`
      const known = index.get(key)
      if (known) known.push({ group, member })
      else index.set(key, [{ group, member }])
    }
  return index
}

/** How much of a passage each group had: the most that one of its own passages has of it. */
function partsOf(
  placed: readonly Placed[] = [],
  { passage, value }: Member,
  { isUnchanged }: SameArticle,
): Map<KeyedGroup, number> {
  const parts = new Map<KeyedGroup, number>()
  for (const { group, member } of placed) {
    const alike = isUnchanged
      ? shareSpan(member.passage, passage)
      : shareWords(member.passage.text, passage.text)
    // One sentence may hold several values that differ, each in a difference of its own.
    const part = member.value === value ? alike : alike / 2
    if (part > (parts.get(group) ?? 0)) parts.set(group, part)
  }
  return parts
}

function shareSpan(a: Passage, b: Passage): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / Math.min(a.end - a.start, b.end - b.start)
}

/** In a text that was edited, a passage is known by most of its words. */
function shareWords(a: string, b: string): number {
  if (a === b) return 1
  const [one, other] = [new Set(split(a)), new Set(split(b))]
  let common = 0
  for (const word of one) if (other.has(word)) common++
  const share = common / Math.max(1, one.size + other.size - common)
  return share < 0.5 ? 0 : share
}

function split(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
