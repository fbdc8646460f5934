import { addToHome } from '../app/follow/add-to-home.ts'
import { importFiles } from '../app/import/import-files.ts'
import type { Summary } from '../app/refresh/tally.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson, remark } from './output.ts'
import { createRefreshProgress } from './refresh-progress.ts'
import { renderImport } from './refresh-report.ts'
import { createStopSignal } from './stop-signal.ts'
import { withStore } from './with-store.ts'

/** Keeps the articles of files and follows the feeds of lists; says what it came to. */
export async function runImport(
  files: string[],
  options: { json?: boolean; quiet?: boolean },
): Promise<void> {
  const access = { access: 'write', create: true, command: 'import' } as const
  await withStore(access, async (store, { settings }) => {
    const lists = files.filter((file) => /\.opml$/i.test(file))
    const added = lists.length > 0 ? await addToHome(lists, { store, settings, outlet: null }) : []
    const progress = createRefreshProgress({ quiet: options.quiet || options.json })
    const summary = await importFiles(
      files.filter((file) => !lists.includes(file)),
      {
        store,
        settings,
        signal: createStopSignal(options),
        onProgress: progress.show,
        onPassedOver: (folder) =>
          remark(`synoptic: ${folder}: it belongs to a saved page, and was passed over.`, options),
      },
    )
    progress.clear()
    const sources = added.filter((each) => each.added).length
    const { articles, stories, failures, stopped } = summary
    const json = { format: 'synoptic.imported/1', sources, articles, stories, failures, stopped }
    if (options.json) printJson(json)
    else print(renderImport(summary, sources))
    process.exitCode = exitCodeOf(
      summary,
      added.some(({ problem }) => problem !== null),
      sources,
    )
  })
}

function exitCodeOf({ articles, stopped }: Summary, listsFailed: boolean, sources: number): number {
  const { added, updated, known, failed } = articles
  const failures = failed > 0 || stopped || listsFailed
  if (added + updated + known + sources === 0) return EXIT.nothing
  return failures ? EXIT.partly : EXIT.done
}
