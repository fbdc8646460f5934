// The figures of the draft check: planted changes found, alarms on untouched words, and what must not be.
import { type DraftCounts, openCounts, scoreDrafts } from './measure-drafts.ts'
import type { PlantKind } from './plant-changes.ts'
import type { Figures } from './score-stories.ts'

const KINDS: readonly PlantKind[] = ['number', 'date', 'name', 'quote']

/** Of all stories together. */
export async function scoreDraftChecks(): Promise<Figures> {
  return toFigures(pool([...(await scoreDrafts()).values()]))
}

/** Of each story, with each case that was counted wrong where that is asked for. */
export async function printDraftChecks(
  names: readonly string[],
  withMisses: boolean,
): Promise<string> {
  const scored = await scoreDrafts(names)
  const lines = [...scored].flatMap(([name, counts]) => [
    `${name.padEnd(20)} ${KINDS.map((kind) => `${kind} ${counts.found[kind]}/${counts.planted[kind]}`).join('  ')}  alarms ${counts.alarms} in ${counts.words} words`,
    ...(withMisses ? counts.lines.map((line) => `    ${line}`) : []),
  ])
  const pooled = Object.entries(toFigures(pool([...scored.values()])))
  return [
    ...lines,
    '',
    ...pooled.map(([name, value]) => `${name.padEnd(52)} ${value.toFixed(3)}`),
  ].join('\n')
}

function pool(all: readonly DraftCounts[]): DraftCounts {
  const sum = openCounts()
  for (const counts of all) {
    for (const kind of KINDS) {
      sum.planted[kind] += counts.planted[kind]
      sum.found[kind] += counts.found[kind]
      sum.marked[kind] += counts.marked[kind]
    }
    for (const name of ['words', 'alarms', 'grey', 'denied', 'moved', 'checks'] as const)
      sum[name] += counts[name]
    sum.milliseconds += counts.milliseconds
  }
  return sum
}

/** Words by which alarms are counted. */
const PER = 500

function toFigures(counts: DraftCounts): Figures {
  const { planted, found, marked, words, alarms, grey, denied, moved } = counts
  const share = (some: number, all: number) => (all === 0 ? 0 : some / all)
  return {
    ...Object.fromEntries(
      KINDS.flatMap((kind) => [
        [`drafts: planted ${kind} at odds`, share(found[kind], planted[kind])],
        [`drafts: planted ${kind} marked at all`, share(marked[kind], planted[kind])],
      ]),
    ),
    'drafts: alarms per 500 untouched words': share(alarms * PER, words),
    'drafts: values marked grey per 500 untouched words': share(grey * PER, words),
    'drafts: "no account has" though one has': denied,
    'drafts: accounts changed': moved,
  }
}
