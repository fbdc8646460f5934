// A process that uses a store, for tests that end it or starve it. It prints a line of JSON for
// each thing done: node child.ts write|hold|read|crowd FILE [COUNT]
import { openSync } from 'node:fs'
import { plainArticle } from '../../src/model/article.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { StoreProblem } from '../../src/store/store-problem.ts'

const AT = '2026-03-10T08:00:00.000Z'
const [mode, file, count = '1'] = process.argv.slice(2)
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

if (mode === 'crowd') openEverything()
try {
  const store = await openSqliteStore(file, {
    access: mode === 'read' ? 'read' : 'write',
    create: mode === 'write',
    command: 'refresh',
  })
  say({ articles: await store.articles.count() })
  if (mode === 'write') for (let n = 0; n < Number(count); n++) say({ kept: await keep(store, n) })
  if (mode === 'hold') await new Promise((resolve) => process.stdin.on('end', resolve).resume())
  await store.close()
} catch (error) {
  say(error instanceof StoreProblem ? { problem: error.code, message: error.message } : `${error}`)
}

/** Opens files until the system gives no more. */
function openEverything(): void {
  try {
    for (;;) openSync(process.execPath, 'r')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EMFILE')) throw error
  }
}

/** Keeps an article in a story of its own, in one write; gives its id. */
function keep(store: Store, n: number): Promise<string> {
  return store.write(async ({ articles, stories }) => {
    const text = `Report ${n}. ${'The ferry was late again. '.repeat(200)}`
    const { id } = await articles.add(
      {
        article: plainArticle(text, { title: `Report ${n}` }),
        addresses: [`https://a.test/${process.pid}/${n}`],
        sourceId: null,
        fingerprint: {
          format: 'synoptic.fingerprint/1',
          publishedAt: null,
          terms: [],
          names: [],
          places: [],
          numbers: [],
          copy: [],
        },
      },
      AT,
    )
    const story = await stories.open(AT)
    const placement = { article: id, story, opened: true, sureness: 1, reasons: [], merged: [] }
    await stories.place(placement, 'program', AT)
    return id
  })
}
