// Prints how fast articles of an invented stream are grouped, in the order of time:
// {"articles", "perSecond", "fingerprinted", "slowdown", "peakMegabytes", "f1"}. `perSecond` is of
// grouping alone, `fingerprinted` of both; `slowdown` is the last tenth against the second. All by
// the processor time of this thread.
import { scoreGroups } from '../eval/score-groups.ts'
import { parseJsonLine } from '../src/extract/json/parse-json.ts'
import { createGrouper } from '../src/group/create-grouper.ts'
import { computeFingerprint } from '../src/group/fingerprint/compute-fingerprint.ts'
import { createLedger } from '../src/group/ledger.ts'
import { inventStream } from './incidents/invent-stream.ts'

const count = Number(process.argv[2] ?? 100_000)
const stream = inventStream({ articles: count, towns: 400, incidentsPerDay: 40 }).slice(0, count)
const grouper = createGrouper()
const ledger = createLedger()
const tenths = new Array<number>(10).fill(0)
let fingerprinting = 0

for (const [i, { id, title, text, publishedAt }] of stream.entries()) {
  const line = JSON.stringify({ id, title, text, publishedAt })
  const article = parseJsonLine({ source: 'stream.jsonl' }, line, i + 1)
  const start = seconds()
  const print = computeFingerprint(article)
  const middle = seconds()
  ledger.note(grouper.place(id, print))
  fingerprinting += middle - start
  tenths[Math.floor((i * 10) / count)] += seconds() - middle
}

const grouping = tenths.reduce((sum, each) => sum + each, 0)
const { f1 } = scoreGroups(stream.map(({ id, event }) => ({ event, story: ledger.storyOf(id) })))
console.log(
  JSON.stringify({
    articles: count,
    perSecond: count / grouping,
    fingerprinted: count / (grouping + fingerprinting),
    slowdown: tenths[9] / tenths[1],
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    f1,
  }),
)

function seconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}
