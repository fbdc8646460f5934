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

/** Writes articles, a story's evidence, or the sources as OPML, to standard output. */
export async function runExport(options: ExportOptions): Promise<void> {
  if (options.format === 'zip') return runEvidence(options)
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
  throw new Failure(`--format takes ${[...EXPORT_FORMATS, 'zip'].join(', ')}, not "${text}".`)
}

/** Compares a story, and packs it with all that it rests on. */
async function runEvidence({ story: id, all }: ExportOptions): Promise<void> {
  if (!id || all) throw new Failure('--format zip takes one --story STORY.')
  if (process.stdout.isTTY)
    throw new Failure(
      `a ZIP is no text; say where to: synoptic export --story ${id} --format zip > ${id}.zip`,
    )
  const gathered = await withStore({ access: 'read', command: 'export' }, async (store) => {
    const { story, articles } = await requireStory(store, id)
    const { gatherEvidence } = await import('../app/evidence/gather-evidence.ts')
    return gatherEvidence(store, story.id, articles)
  })
  const { compareStory } = await import('../app/kept/compare-story.ts')
  const { packEvidence } = await import('../app/evidence/pack-evidence.ts')
  const { comparison } = compareStory(gathered.articles)
  await write(packEvidence({ ...gathered, comparison }))
}

async function articlesOf(store: Store, id: string) {
  return (await requireStory(store, id)).articles
}

async function requireStory(store: Store, id: string) {
  const loaded = await loadStory(store, id)
  if (loaded) return loaded
  throw new Failure(`there is no story ${id}; synoptic stories lists them.`, EXIT.nothing)
}

/** Waits where the reader is slower, so that nothing piles up in memory. */
async function write(piece: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}
