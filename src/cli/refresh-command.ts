import { openForRounds } from '../app/refresh/between-rounds.ts'
import { SYSTEM_CLOCK } from '../app/refresh/clock.ts'
import {
  type RunOptions,
  refreshOnce,
  type WatchOptions,
  watchSources,
} from '../app/refresh/run-refresh.ts'
import type { Summary } from '../app/refresh/tally.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark } from './output.ts'
import { createRefreshProgress } from './refresh-progress.ts'
import { renderRefresh, renderWait } from './refresh-report.ts'
import { createStopSignal } from './stop-signal.ts'
import { requireHome, tellStoreProblems, withStore } from './with-store.ts'

export type RefreshOptions = {
  watch?: boolean
  source?: string[]
  all?: boolean
  pages?: boolean
  json?: boolean
  quiet?: boolean
}

/** Refreshes once, or goes on doing so; says what is new and what failed. */
export async function runRefreshCommand(options: RefreshOptions): Promise<void> {
  if (options.watch && (options.source || options.all || options.pages)) {
    throw new Failure(
      '--watch asks each source when it is due; leave --source, --all and --pages out.',
    )
  }
  const loaded = requireHome()
  const progress = createRefreshProgress({ quiet: options.quiet || options.json })
  const { settings, database } = loaded
  const signal = createStopSignal(options)
  const run = { settings, database, clock: SYSTEM_CLOCK, signal, onProgress: progress.show }
  const tell = (summary: Summary) => {
    progress.clear()
    if (options.json) printJson(toJson(summary))
    else print(renderRefresh(summary))
  }
  // Whoever is to ask needs sources, and a database that nobody else is writing just now.
  await withStore(WRITE, async (store) => {
    if ((await store.sources.list()).length === 0) throw new Failure(NO_SOURCES, EXIT.nothing)
    if (!options.watch) await once({ ...run, store }, options, tell)
  })
  if (!options.watch) return
  const open = openForRounds(database, WRITE)
  await tellStoreProblems(() => watch({ ...run, withStore: open }, options, tell))
}

const WRITE = { access: 'write', command: 'refresh' } as const

const NO_SOURCES = 'there are no sources yet. Add one: synoptic add https://news.example.org'

async function watch(
  run: Omit<WatchOptions, 'onRound'>,
  options: RefreshOptions,
  tell: (summary: Summary) => void,
) {
  let told = false
  await watchSources({
    ...run,
    onRound: (summary) => {
      tell(summary)
      told = false
    },
    onWait: (wait) => {
      if (!told) remark(renderWait(wait), options)
      told = true
    },
  })
}

async function once(run: RunOptions, options: RefreshOptions, tell: (summary: Summary) => void) {
  const { source: named = [], all = false, pages: young = false } = options
  const { chosen, summary } = await refreshOnce({ named, all, young }, run)
  if (chosen.unknown.length > 0) {
    throw new Failure(
      `there is no source ${chosen.unknown.join(', ')}; synoptic sources lists them.`,
    )
  }
  if (!summary) {
    if (options.json) printJson(toJson(null))
    else print(`Nothing is due. ${renderWait(chosen.wait)} synoptic refresh --all asks now.\n`)
    return
  }
  tell(summary)
  const { sources, articles, stopped } = summary
  if (stopped || sources.failed > 0 || articles.failed > 0) process.exitCode = EXIT.partly
}

function toJson(summary: Summary | null) {
  return { format: 'synoptic.refresh/1', ...summary }
}
