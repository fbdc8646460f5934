import type { Link } from './link-utterances.ts'
import type { Region } from './utterances.ts'

/** The part of an utterance that says one thing; an utterance may say several. */
export type Part = { readonly utterance: number; readonly region: Region }

/** Stretches that share this much of the shorter say one thing. */
const SAME_PART = 0.5

/**
 * Gathers utterances into groups that say one thing. One that says two stands in two groups. Two
 * that meet in one article are told apart by it: they share a group only where they are linked.
 */
export function gatherGroups(
  count: number,
  links: readonly Link[],
  meet: (a: number, b: number) => boolean = () => false,
): Part[][] {
  const parts: Part[] = []
  const partsOf = Array.from({ length: count }, (): number[] => [])
  for (const { utterance, region } of byLength(links)) addPart(parts, partsOf, utterance, region)
  for (let u = 0; u < count; u++)
    if (partsOf[u].length === 0)
      partsOf[u].push(parts.push({ utterance: u, region: { start: 0, end: 0 } }) - 1)
  const group = parts.map((_, i) => i)
  const find = (part: number): number => {
    while (group[part] !== part) part = group[part]
    return part
  }
  const members = parts.map(({ utterance }) => [utterance])
  const linked = new Set(links.map(({ a, b }) => pairKey(a, b)))
  const clash = (x: number, y: number) =>
    members[x].some((u) =>
      members[y].some((v) => u !== v && meet(u, v) && !linked.has(pairKey(u, v))),
    )
  for (const { a, b, aRegion, bRegion } of [...links].sort(compareLinks)) {
    const [inA, inB] = [touched(parts, partsOf[a], aRegion), touched(parts, partsOf[b], bRegion)]
    if (inA.length > 1 && inB.length > 1) continue
    const [x, y] = [find(inA[0]), find(inB[0])].sort((p, q) => p - q)
    if (x === y || clash(x, y)) continue
    group[y] = x
    members[x].push(...members[y])
  }
  return collect(parts, find)
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The most telling words in common are joined first, then the longest stretches. */
function compareLinks(x: Link, y: Link): number {
  return (
    y.weight - x.weight ||
    Math.min(length(y.aRegion), length(y.bRegion)) -
      Math.min(length(x.aRegion), length(x.bRegion)) ||
    x.a - y.a ||
    x.b - y.b
  )
}

/** The stretches of the links, the shortest first: they tell where a long utterance falls apart. */
function byLength(links: readonly Link[]): Part[] {
  return links
    .flatMap(({ a, b, aRegion, bRegion }) => [
      { utterance: a, region: aRegion },
      { utterance: b, region: bRegion },
    ])
    .sort(
      (x, y) =>
        length(x.region) - length(y.region) ||
        x.utterance - y.utterance ||
        x.region.start - y.region.start,
    )
}

function addPart(parts: Part[], partsOf: number[][], utterance: number, region: Region): void {
  if (touched(parts, partsOf[utterance], region).length > 0) return
  partsOf[utterance].push(parts.push({ utterance, region }) - 1)
}

/** The parts that a stretch has in common, the one it shares most with first. */
function touched(parts: readonly Part[], among: readonly number[], region: Region): number[] {
  const shares = among
    .map((part) => ({ part, share: sharedLength(parts[part].region, region) }))
    .filter(({ part, share }) => {
      const shorter = Math.min(length(parts[part].region), length(region))
      return share > 0 && share >= SAME_PART * shorter
    })
  return shares.sort((x, y) => y.share - x.share || x.part - y.part).map(({ part }) => part)
}

function collect(parts: readonly Part[], find: (part: number) => number): Part[][] {
  const groups = new Map<number, Part[]>()
  for (const [i, part] of parts.entries()) {
    const leader = find(i)
    const group = groups.get(leader) ?? []
    groups.set(leader, group)
    if (!group.some((other) => other.utterance === part.utterance)) group.push(part)
  }
  return [...groups.values()]
}

function length({ start, end }: Region): number {
  return end - start
}

function sharedLength(a: Region, b: Region): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
