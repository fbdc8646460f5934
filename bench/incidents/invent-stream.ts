// A stream of local reports on invented incidents in the order of time, with the incident that each
// one tells: mostly small look-alikes, told by one to four outlets, some of them copies.
import { Lottery } from '../lottery.ts'
import { type Incident, inventIncident } from './invent-incident.ts'
import { inventReport, type Report, type Stage } from './report.ts'
import { inventTowns, type Outlet } from './world.ts'

export type StreamedArticle = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly outlet: string
  readonly publishedAt: string
  readonly event: string
}

export type StreamOptions = {
  /** Articles, at least; the last incident is told in full. */
  readonly articles: number
  readonly seed?: number
  /** Towns; with fewer of them the incidents are more alike. */
  readonly towns?: number
  readonly incidentsPerDay?: number
}

type Dated = Report & { readonly outlet: Outlet; readonly at: number; readonly event: string }

const FIRST_DAY = Date.UTC(2031, 0, 1)
const HOUR = 3_600_000
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function inventStream(options: StreamOptions): StreamedArticle[] {
  const { articles, seed = 1, towns = 150, incidentsPerDay = 12 } = options
  const lottery = new Lottery(seed)
  const country = inventTowns(towns)
  const reports: Dated[] = []
  for (let id = 0; reports.length < articles; id++) {
    const day = Math.floor(id / incidentsPerDay)
    const incident = inventIncident(id, day, country, lottery)
    reports.push(...reportIncident(incident, lottery))
  }
  reports.sort((a, b) => a.at - b.at)
  return reports.map(({ title, paragraphs, outlet, at, event }, i) => ({
    id: `r${i}`,
    title,
    text: paragraphs.join('\n\n'),
    outlet: outlet.name,
    publishedAt: new Date(at).toISOString(),
    event,
  }))
}

/** Outlets that tell an incident: most are told by one or two. */
const TELLERS = [1, 1, 1, 2, 2, 2, 3, 4]
/** How a report may come about after the first one, and when: hours from, to. */
const LATER: readonly (readonly [Stage, number, number, number])[] = [
  ['named', 0.25, 18, 60],
  ['charged', 0.25, 24, 24 * 12],
  ['sentenced', 0.06, 24 * 60, 24 * 200],
]
const COPIED = 0.2

function reportIncident(incident: Incident, lottery: Lottery): Dated[] {
  const start = FIRST_DAY + incident.day * 24 * HOUR + incident.hour * HOUR
  const outlets = shuffle(incident.town.outlets, lottery).slice(0, lottery.draw(TELLERS))
  const event = `i${incident.id}`
  const tell = (stage: Stage, outlet: Outlet, hours: number): Dated => ({
    ...inventReport(incident, stage, WEEKDAYS[new Date(start).getUTCDay()], outlet, lottery),
    outlet,
    at: start + hours * HOUR + lottery.below(60) * 60_000,
    event,
  })
  const reports = outlets.map((outlet) => tell('first', outlet, 1 + lottery.below(16)))
  for (const outlet of outlets.slice(1))
    if (lottery.chance(COPIED)) reports.push({ ...reports[0], outlet, at: reports[0].at + HOUR })
  for (const [stage, share, from, to] of LATER)
    if (lottery.chance(share)) {
      const hours = from + lottery.below(to - from)
      for (const outlet of outlets.slice(0, 2)) reports.push(tell(stage, outlet, hours))
    }
  return reports
}

function shuffle<T>(list: readonly T[], lottery: Lottery): T[] {
  const rest = [...list]
  return list.map(() => rest.splice(lottery.below(rest.length), 1)[0])
}
