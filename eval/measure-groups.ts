import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventStream } from '../bench/incidents/invent-stream.ts'
import { groupFile } from '../src/app/group-file.ts'
import { parseJsonLine } from '../src/extract/json/parse-json.ts'
import { createGrouper } from '../src/group/create-grouper.ts'
import { createLedger } from '../src/group/ledger.ts'
import { SHARED } from './gold.ts'
import { type GroupScores, scoreGroups } from './score-groups.ts'
import type { Figures } from './score-stories.ts'

const ECB = join(SHARED, 'streams', 'ecbplus.jsonl')

/** The weights were fitted on another seed and other towns. */
const INCIDENTS = { articles: 2000, seed: 11, towns: 150 }

/** B-cubed figures of the look-alike events of ECB+ and of invented incidents, same settings. */
export async function measureGroups(): Promise<Figures> {
  return {
    ...name('grouping, ECB+', await scoreEcb()),
    ...name('grouping, invented incidents', scoreIncidents()),
  }
}

function name(measure: string, { precision, recall, f1 }: GroupScores): Figures {
  return {
    [`${measure}: precision`]: precision,
    [`${measure}: recall`]: recall,
    [`${measure}: F1`]: f1,
  }
}

async function scoreEcb(): Promise<GroupScores> {
  const { stories } = await groupFile(ECB)
  const storyOf = new Map(
    stories.flatMap(({ id, articles }) => articles.map((article) => [article.id, id] as const)),
  )
  const lines = readFileSync(ECB, 'utf8').split('\n').filter(Boolean)
  return scoreGroups(
    lines.map((line) => {
      const { id, event } = JSON.parse(line)
      return { event, story: storyOf.get(id) ?? id }
    }),
  )
}

function scoreIncidents(): GroupScores {
  const grouper = createGrouper()
  const ledger = createLedger()
  const stream = inventStream(INCIDENTS)
  for (const [i, report] of stream.entries()) {
    const line = JSON.stringify({ ...report, event: undefined })
    const article = parseJsonLine({ source: 'stream.jsonl' }, line, i + 1)
    ledger.note(grouper.place(report.id, grouper.read(article)))
  }
  return scoreGroups(stream.map(({ id, event }) => ({ event, story: ledger.storyOf(id) })))
}
