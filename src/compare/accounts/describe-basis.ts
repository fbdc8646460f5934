import type { Reading } from '../../model/reading.ts'
import { fileName } from '../../text/file-name.ts'
import type { Link } from './links.ts'

type Evidence = {
  readonly readings: readonly Reading[]
  /** For each reading the first one of its outlet. */
  readonly outlets: readonly number[]
  readonly links: readonly Link[]
}

/** Says in a sentence why a group of readings is one account, with the evidence. */
export function describeBasis(evidence: Evidence, group: readonly number[]): string {
  if (group.length === 1) return describeLone(evidence, group[0])
  const { outlets, links } = evidence
  const members = new Set(group)
  const inside = byShare(
    links.filter(({ a, b }) => members.has(a) && members.has(b) && outlets[a] !== outlets[b]),
  )
  const parts = inside.slice(0, 3).map((link) => describeLink(evidence, link))
  const more = inside.length - parts.length
  const own = describeOutlets(evidence, group)
  return `${[...own, ...parts].join('; ')}${more > 0 ? `; and ${more} more such pairs` : ''}.`
}

/** "3 articles are of The Sentinel". */
function describeOutlets({ readings, outlets }: Evidence, group: readonly number[]): string[] {
  return [...new Set(group.map((reading) => outlets[reading]))].flatMap((outlet) => {
    const count = group.filter((reading) => outlets[reading] === outlet).length
    return count > 1 ? [`${count} articles are of ${nameOf(readings[outlet])}, one outlet`] : []
  })
}

function describeLink({ readings }: Evidence, { a, b, passages, share, credit }: Link): string {
  const both = `${nameOf(readings[a])} and ${nameOf(readings[b])}`
  if (readings[a].article.text === readings[b].article.text) return `${both} are the same text`
  const count = passages === 1 ? 'a passage' : `${passages} passages`
  const copied = `${both} share ${count} almost word for word, ${percent(share)} of the shorter`
  if (!credit) return copied
  if (credit.by.length > 1) return `${copied}, and both credit ${nameAgency(credit.printed)}`
  return `${copied}, and ${nameOf(readings[credit.by[0]])} carries the credit “${credit.printed}”`
}

function describeLone({ readings, links }: Evidence, reading: number): string {
  const [closest] = byShare(links.filter(({ a, b }) => a === reading || b === reading))
  if (!closest) return 'It shares no passage with another article.'
  const other = readings[closest.a === reading ? closest.b : closest.a]
  const part = `${percent(closest.share)} of the shorter`
  return `Its words are mostly its own: it shares most with ${nameOf(other)}, ${part}.`
}

function byShare(links: readonly Link[]): Link[] {
  return links.toSorted((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
}

/** Names of agencies are compared in small letters; short ones are printed in capitals. */
function nameAgency(name: string): string {
  if (name !== name.toLowerCase()) return name
  return name.length <= 5
    ? name.toUpperCase()
    : name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
}

function nameOf({ article }: Reading): string {
  return article.outlet || fileName(article.source) || article.id
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`
}
