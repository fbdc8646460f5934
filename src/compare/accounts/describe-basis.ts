import type { Reading } from '../../model/reading.ts'
import { fileName } from '../../text/file-name.ts'
import type { Link } from './links.ts'

/** Says in a sentence why a group of readings is one account, with the evidence. */
export function describeBasis(
  readings: readonly Reading[],
  group: readonly number[],
  links: readonly Link[],
): string {
  if (group.length === 1) return describeLone(readings, group[0], links)
  const members = new Set(group)
  const inside = links
    .filter(({ a, b }) => members.has(a) && members.has(b))
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  const parts = inside.slice(0, 3).map((link) => describeLink(readings, link))
  const more = inside.length - parts.length
  return `${parts.join('; ')}${more > 0 ? `; and ${more} more such pairs` : ''}.`
}

function describeLink(readings: readonly Reading[], link: Link): string {
  const { a, b, passages, share, credit } = link
  const both = `${nameOf(readings[a])} and ${nameOf(readings[b])}`
  const credited = credit ? ` and both credit ${credit.toUpperCase()}` : ''
  if (readings[a].article.text === readings[b].article.text) return `${both} are the same text`
  const count = passages === 1 ? 'a passage' : `${passages} passages`
  return `${both} share ${count} almost word for word, ${percent(share)} of the shorter${credited}`
}

function describeLone(
  readings: readonly Reading[],
  reading: number,
  links: readonly Link[],
): string {
  const closest = links
    .filter(({ a, b }) => a === reading || b === reading)
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
    .at(0)
  if (!closest) return 'It shares no passage with another article.'
  const other = readings[closest.a === reading ? closest.b : closest.a]
  const part = `${percent(closest.share)} of the shorter`
  return `Its words are mostly its own: it shares most with ${nameOf(other)}, ${part}.`
}

function nameOf({ article }: Reading): string {
  return article.outlet || fileName(article.source) || article.id
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`
}
