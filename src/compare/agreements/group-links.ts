import type { Link } from './links.ts'

/** Links that rest on the same words: one fact. */
export type LinkGroup = {
  readonly links: Link[]
  readonly members: Set<number>
  /** For each term, in how many of the links it is shared. */
  readonly terms: Map<number, number>
}

/** How much of the smaller of two sets of words must be the same for them to tell one fact. */
const SAME_FACT = 0.65

/**
 * Groups links by what they share. A long sentence may so stand in several groups, once for each
 * fact that it has in common with others. The likeliest links come first and lay the groups.
 */
export function groupLinks(links: readonly Link[], weights: Float64Array): LinkGroup[] {
  const groups: LinkGroup[] = []
  const byMember = new Map<number, LinkGroup[]>()
  for (const link of links) {
    const near = new Set([...(byMember.get(link.a) ?? []), ...(byMember.get(link.b) ?? [])])
    let group: LinkGroup | null = null
    let best = SAME_FACT
    for (const candidate of near) {
      const likeness = compareTerms(link, candidate, weights)
      if (likeness < best || (likeness === best && group)) continue
      best = likeness
      group = candidate
    }
    if (!group) {
      group = { links: [], members: new Set(), terms: new Map() }
      groups.push(group)
    }
    addLink(group, link, byMember)
  }
  return groups
}

function addLink(group: LinkGroup, link: Link, byMember: Map<number, LinkGroup[]>): void {
  group.links.push(link)
  for (const member of [link.a, link.b]) {
    if (group.members.has(member)) continue
    group.members.add(member)
    const lists = byMember.get(member)
    if (lists) lists.push(group)
    else byMember.set(member, [group])
  }
  for (const term of link.core) group.terms.set(term, (group.terms.get(term) ?? 0) + 1)
}

/** The words that a link and the core of a group have in common, as a share of the smaller. */
function compareTerms(link: Link, group: LinkGroup, weights: Float64Array): number {
  let common = 0
  for (const term of link.core)
    if ((group.terms.get(term) ?? 0) * 2 >= group.links.length) common += weights[term]
  let core = 0
  for (const [term, count] of group.terms)
    if (count * 2 >= group.links.length) core += weights[term]
  return common / Math.max(1e-9, Math.min(core, link.weight))
}
