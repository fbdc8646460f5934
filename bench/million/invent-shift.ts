// What a stream of 25,000 articles a day brings in a shift of nineteen hours, with real fingerprints: most
// stories of one to five articles, some of fifty. Shifts of one bench differ in their words, traces and dates.
import { prepare } from '../../src/app/workers/tasks/read-article.ts'
import { parseJsonLine } from '../../src/extract/json/parse-json.ts'
import type { NewArticle } from '../../src/model/kept.ts'
import { inventIncident } from '../incidents/invent-incident.ts'
import { inventStream, type StreamedArticle } from '../incidents/invent-stream.ts'
import { inventReport } from '../incidents/report.ts'
import { inventTowns } from '../incidents/world.ts'
import { Lottery } from '../lottery.ts'

export const SHIFT = 20_000
export const SHIFT_MILLISECONDS = 0.8 * 86_400_000

/** Big stories of a shift, and what each has of articles. */
const BIG = 50
const TELLERS = 50

const TOWNS = 400

export type Told = {
  readonly added: NewArticle
  readonly event: string
}

/** The articles of a shift in the order in which they come; `count` of them, evenly over its time. */
export function inventShift(count: number, seed: number): Told[] {
  const big = Math.floor((count / SHIFT) * BIG)
  const lottery = new Lottery(seed)
  const usual = count - big * TELLERS
  const stream = inventStream({ articles: usual, seed, towns: TOWNS, incidentsPerDay: 12_000 })
  const all = [
    ...stream.slice(0, usual).map((article, i) => ({ article, place: i / usual })),
    ...Array.from({ length: big }, (_, nth) => tellWidely(nth, lottery)).flat(),
  ].sort((a, b) => a.place - b.place)
  return all.flatMap(({ article }, i) => toTold(article, i) ?? [])
}

type Placed = { readonly article: StreamedArticle; readonly place: number }

/** One incident that outlets of the whole country tell, the most of them early. */
function tellWidely(nth: number, lottery: Lottery): Placed[] {
  const towns = inventTowns(TOWNS)
  const incident = inventIncident(nth, 0, towns, lottery)
  const start = lottery.fraction() * 0.6
  return Array.from({ length: TELLERS }, (_, i) => {
    const outlet = lottery.draw(lottery.draw(towns).outlets)
    const stage = i < TELLERS / 2 ? 'first' : 'named'
    const { title, paragraphs } = inventReport(incident, stage, 'Monday', outlet, lottery)
    const place = start + 0.4 * lottery.fraction() ** 2
    const event = `big${nth}`
    const text = paragraphs.join('\n\n')
    return { place, article: { id: '', title, text, outlet: outlet.name, publishedAt: '', event } }
  })
}

function toTold({ title, text, outlet, event }: StreamedArticle, nth: number): Told | null {
  const url = `https://${outlet.toLowerCase().replace(/[^a-z]+/g, '-')}.test/news/story-${nth}`
  const line = JSON.stringify({ url, title, text, outlet, publishedAt: '2026-01-01T00:00:00Z' })
  const prepared = prepare(parseJsonLine({ source: url }, line, 1), null, url)
  return prepared && { added: { ...prepared, sourceId: null }, event }
}
