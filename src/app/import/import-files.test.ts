import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import { parseConfig } from '../config/parse-config.ts'
import type { Summary } from '../refresh/tally.ts'
import { ferryText } from '../refresh/test-site.ts'
import { importFiles } from './import-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-import-'))
after(() => rmSync(folder, { recursive: true }))

const { settings } = parseConfig({ text: 'workers = 1', name: '', env: {} })

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Imports the files into one empty store, one call after the other. */
async function importAll(calls: readonly (readonly string[])[]): Promise<Summary[]> {
  const store = await openSqliteStore(':memory:', { access: 'write' })
  const summaries: Summary[] = []
  const { signal } = new AbortController()
  for (const paths of calls) summaries.push(await importFiles(paths, { store, settings, signal }))
  await store.close()
  return summaries
}

const line = (town: string) =>
  JSON.stringify({ text: ferryText(town).join('\n\n'), outlet: `${town} Post`, title: town })

test('JSON Lines are kept article by article, and known when they come again', async () => {
  const path = write('many.jsonl', `${line('Tolla')}\n${line('Halmere')}\n\n`)
  const [first, second] = await importAll([[path], [path]])
  assert.deepEqual(first.articles, { added: 2, updated: 0, known: 0, failed: 0 })
  assert.deepEqual(second.articles, { added: 0, updated: 0, known: 2, failed: 0 })
})

test('a file that has changed is a version of its article', async () => {
  const path = write('one.txt', ferryText('Tolla', 4).join('\n\n'))
  const before = await importAll([[path]])
  assert.equal(before[0].articles.added, 1)
  const store = await openSqliteStore(':memory:', { access: 'write' })
  const { signal } = new AbortController()
  await importFiles([path], { store, settings, signal })
  write('one.txt', ferryText('Tolla', 6).join('\n\n'))
  const { articles } = await importFiles([path], { store, settings, signal })
  assert.deepEqual([articles.added, articles.updated], [0, 1])
  await store.close()
})

test('what cannot be read is told, and the rest is kept', async () => {
  const good = write('good.txt', ferryText('Bearer').join('\n\n'))
  const broken = write('broken.jsonl', `{oops\n${line('Wexmoor')}\n`)
  const [{ articles, failures }] = await importAll([[join(folder, 'none.txt'), broken, good]])
  assert.deepEqual([articles.added, articles.failed], [2, 2])
  assert.match(failures[0].problem.message, /no such file/)
})
