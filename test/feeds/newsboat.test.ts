import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { ALONE } from '../../src/model/access.ts'
import type { Today } from '../../src/model/desk.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { addArticle } from '../desk/add-article.ts'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { findProgram, whyWithout } from '../programs/find-program.ts'

const DAY = new Date(Date.now() + 3_600_000)

const run = promisify(execFile)

describe('newsboat reads the feeds', { skip: whyWithout('newsboat') }, () => {
  let desk: TestDesk
  let listening: Listening
  let lake: string
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-newsboat-'))
  before(async () => {
    desk = await openTestDesk(DAY)
    await desk.desk.makeAhead()
    const { cards } = await desk.read<Today>('/today.json?since=all')
    lake = cards.find(({ title }) => title?.includes('Sluices'))?.id ?? assert.fail('no story')
    await desk.desk.of(ALONE).searches.save('Lakes & dams', 'summit')
    listening = await listen(desk.app, { host: '127.0.0.1', port: 0 })
    const urls = ['stories', 'search/1', `story/${lake}`].map((name) => addressOf(name))
    writeFileSync(join(folder, 'urls'), urls.join('\n'))
    writeFileSync(join(folder, 'config'), 'error-log faults.log\n')
  })
  after(async () => {
    await listening?.close()
    await desk?.close()
    rmSync(folder, { recursive: true })
  })

  const addressOf = (name: string) => `${listening.address}feeds/${name}.atom`

  async function newsboat(...work: string[]): Promise<string> {
    const files = ['-u', 'urls', '-c', 'cache.db', '-C', 'config']
    const env = { ...process.env, HOME: folder }
    const { stdout } = await run(findProgram('newsboat') ?? '', [...files, '-x', ...work], {
      cwd: folder,
      env,
      timeout: 20_000,
    })
    return stdout
  }

  type Item = {
    readonly guid: string
    readonly title: string
    readonly url: string
    readonly content: string
    readonly pubDate: number
    readonly feedurl: string
  }

  function readItems(): readonly Item[] {
    const database = new DatabaseSync(join(folder, 'cache.db'), { readOnly: true })
    const rows = database.prepare('select * from rss_item order by feedurl, guid').all()
    database.close()
    return rows.map((row) => ({
      ...{ guid: String(row.guid), title: String(row.title), url: String(row.url) },
      ...{ content: String(row.content), feedurl: String(row.feedurl) },
      pubDate: Number(row.pubDate),
    }))
  }

  const entryOf = (items: readonly Item[]) =>
    items.find(({ url, feedurl }) => url.endsWith(`/story/${lake}`) && /stories/.test(feedurl)) ??
    assert.fail('no entry')

  test('titles, ids, texts and times are those of the desk, and a second reload brings nothing twice', async () => {
    await newsboat('reload')
    assert.equal((await newsboat('print-unread')).trim(), '9 unread articles')
    const items = readItems()
    const json: { items: { id: string; title: string; content_html: string }[] } =
      await desk.read('/feeds/stories.json')
    const stories = items.filter(({ feedurl }) => feedurl === addressOf('stories'))
    assert.deepEqual(
      new Set(stories.map(({ guid, title }) => `${guid} ${title}`)),
      new Set(json.items.map(({ id, title }) => `${id} ${title}`)),
    )
    const { content, pubDate } = entryOf(items)
    assert.match(content, /5 articles → 4 accounts: .*<h3>Not settled<\/h3>/s)
    assert.ok(content.includes(`${listening.address}story/${lake}/at/`))
    assert.ok(pubDate > 0)
    await newsboat('reload')
    assert.deepEqual(readItems(), items)
  })

  test('what became otherwise shows in the entry that is there, and as a change of its story', async () => {
    const before = readItems()
    // The desk's clock: a reader that asks by the hour is told of nothing that is of the same second.
    DAY.setMinutes(DAY.getMinutes() + 2)
    await addArticle(desk, lake, new Date(DAY.getTime() - 60_000).toISOString())
    await desk.desk.makeAhead()
    await newsboat('reload')
    const after = readItems()
    assert.equal(entryOf(after).guid, entryOf(before).guid)
    assert.match(entryOf(after).content, /6 articles → 5 accounts/)
    const came = after.filter(({ guid }) => !before.some((each) => each.guid === guid))
    assert.deepEqual(came.map(({ title }) => title.replace(/,.*/, '')).sort(), [
      'New from Valley Dispatch: Lake talks end',
      'One account more',
    ])
  })
})
