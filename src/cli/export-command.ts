import { once } from 'node:events'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportArticles,
  exportSources,
} from '../app/kept/export-kept.ts'
import { loadStory } from '../app/kept/find-story.ts'
import type { Store } from '../app/open-home.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print } from './output.ts'
import { parseSince } from './since.ts'
import { withStore } from './with-store.ts'

export type ExportOptions = { story?: string; all?: boolean; since?: string; format?: string }

/** Writes articles, or the sources as OPML, to standard output. */
export async function runExport(options: ExportOptions): Promise<void> {
  const format = parseFormat(options.format ?? 'json')
  if (format !== 'opml' && !options.story === !options.all) {
    throw new Failure('choose --story STORY or --all; --format opml exports the sources.')
  }
  const since = parseSince(options.since, new Date())
  await withStore({ access: 'read', command: 'export' }, async (store) => {
    if (format === 'opml') return print(await exportSources(store))
    const articles = options.story
      ? await articlesOf(store, options.story)
      : store.articles.each({ since })
    for await (const piece of exportArticles(articles, format)) await write(piece)
  })
}

function parseFormat(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((each) => each === text)
  if (format) return format
  throw new Failure(`--format takes ${EXPORT_FORMATS.join(', ')}, not "${text}".`)
}

async function articlesOf(store: Store, id: string) {
  const loaded = await loadStory(store, id)
  if (loaded) return loaded.articles
  throw new Failure(`there is no story ${id}; synoptic stories lists them.`, EXIT.nothing)
}

/** Waits where the reader is slower, so that nothing piles up in memory. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
