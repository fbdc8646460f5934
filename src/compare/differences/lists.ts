import type { Story } from '../story.ts'
import { type AlignedScore, scoreAligned } from './aligned.ts'
import { joinMatches } from './clusters.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './dispute.ts'
import { type Enumeration, findEnumerations } from './enumerations.ts'
import type { Match } from './match.ts'
import { sameButSpelling } from './spelled-names.ts'
import { statementFinder } from './statements.ts'
import { areSynonyms } from './synonyms.ts'

/** Lists that share less of their things, and stand in less alike sentences, are of two matters. */
const SAME_MATTER = 1

/** Finds enumerations that name different things in different accounts. */
export function findListDisputes(story: Story): Dispute[] {
  const lists = findEnumerations(story)
  const statementOf = statementFinder(story)
  return joinMatches(lists, matchLists(lists, scoreAligned(story))).flatMap((group): Dispute[] => {
    const claims = group.map((list): Claim => {
      const { reading, sentence, heads, items, start, end } = list
      const value = story.readings[reading].article.text.slice(start, end)
      const text = [...new Set(heads)].sort().join(' ')
      const statement = statementOf(reading, sentence, list)
      return { reading, value, normalized: { items, text }, statement }
    })
    const positions = joinAlike(groupClaims(claims, ({ normalized }) => normalized.text ?? ''))
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const about = `what is listed with ${sharedItems(group).join(', ')}`
    return [{ kind: 'list', about, compatible: true, positions }]
  })
}

/** Joins the positions that name the same things in other words. */
function joinAlike(positions: (readonly Claim[])[]): (readonly Claim[])[] {
  const joined: Claim[][] = []
  for (const claims of positions) {
    const home = joined.find(([first]) => areAlike(headsOf(first), headsOf(claims[0])))
    if (home) home.push(...claims)
    else joined.push([...claims])
  }
  return joined
}

function headsOf({ normalized }: Claim): string[] {
  return normalized.text?.split(' ') ?? []
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const holds = (heads: readonly string[], head: string) =>
    heads.some((each) => areSynonyms(each, head) || sameButSpelling(each, head))
  return a.every((head) => holds(b, head)) && b.every((head) => holds(a, head))
}

/** Pairs of lists of different articles that share things; found by the things they share. */
function matchLists(lists: readonly Enumeration[], aligned: AlignedScore): Match[] {
  const holders = new Map<string, number[]>()
  const matches: Match[] = []
  for (const [b, list] of lists.entries()) {
    const partners = new Set<number>()
    for (const head of new Set(list.heads)) {
      const known = holders.get(head) ?? []
      for (const a of known) if (lists[a].reading !== list.reading) partners.add(a)
      holders.set(head, [...known, b])
    }
    for (const a of [...partners].sort((x, y) => x - y)) {
      const score = weigh(lists[a], list, aligned)
      if (score >= SAME_MATTER) matches.push({ a, b, score })
    }
  }
  return matches
}

/** The share of the shorter list's things that the other has, and how alike the sentences are. */
function weigh(a: Enumeration, b: Enumeration, aligned: AlignedScore): number {
  const [small, large] = [new Set(a.heads), new Set(b.heads)].sort((x, y) => x.size - y.size)
  const shared = [...small].filter((head) => large.has(head)).length
  return shared / small.size + aligned(a.reading, a.sentence, b.reading, b.sentence)
}

const MOST_ITEMS = 3

function sharedItems(group: readonly Enumeration[]): string[] {
  const [first, ...others] = group
  return first.items
    .filter((_, i) => others.some(({ heads }) => heads.includes(first.heads[i])))
    .slice(0, MOST_ITEMS)
}
