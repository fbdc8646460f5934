import assert from 'node:assert/strict'
import { ferryText, renderFeed, type SiteItem, startSite } from '../../src/app/refresh/test-site.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import { makeHome, type TestHome } from '../following/program.ts'
import { createChance } from './chance.ts'

export type KillOptions = {
  readonly kills: number
  readonly seed: number
  readonly feeds: number
  /** New entries of each feed before each kill. */
  readonly items: number
}

export type KillReport = {
  readonly kills: number
  /** Articles that were there after a kill and had not been before it: it came amid the work. */
  readonly amid: number
  readonly articles: number
}

/**
 * Kills refreshes at moments of a seeded list while the feeds grow, and looks each time whether what
 * a reader had seen is there, the database is clean, and nothing is half-kept. In the end a refresh
 * that is let alone has to bring every entry, each once.
 */
export async function killRefreshes(options: KillOptions): Promise<KillReport> {
  const { kills, feeds, items, seed } = options
  const chance = createChance(seed)
  const entries: SiteItem[][] = Array.from({ length: feeds }, () => [])
  await using site = await startSite()
  using home = makeHome()
  let amid = 0
  let before = 0
  let usual = Number.POSITIVE_INFINITY
  // The first is let alone, to learn how long one takes. Later ones start with more to do.
  for (let kill = 0; kill <= kills; kill++) {
    const published = kill * feeds * items
    for (const [feed, all] of entries.entries()) {
      // What is kept may leave the feed, as it does in life.
      if (before === published) all.length = 0
      for (let i = 0; i < items; i++) all.push(newItem(feed, kill * items + i))
      site.set(`/feed/${feed}`, renderFeed(site, `Paper ${feed}`, all))
    }
    if (kill === 0)
      await follow(
        home,
        entries.map((_, feed) => site.url(`/feed/${feed}`)),
      )
    const asked = site.asked.length
    const running = home.start(['refresh', '--all'])
    while (site.asked.length === asked) await wait(5)
    const started = performance.now()
    const seen =
      kill === 0
        ? 0
        : await watchFor(home, { before, first: chance() < 0.5, time: chance() * usual })
    if (kill > 0) running.process.kill('SIGKILL')
    await running.ended
    if (kill === 0) usual = performance.now() - started
    const now = await examine(home)
    assert.ok(now >= seen && now >= before, `${seen} articles were seen, ${now} are left`)
    if (now > before && now < published + feeds * items) amid++
    before = now
    // Some are killed before the last one's work was caught up with, most are not.
    if (kill === kills || chance() < 0.7) {
      before = await catchUp(home)
      assert.equal(before, published + feeds * items)
    }
  }
  return { kills, amid, articles: before }
}

/** Lets a refresh go on to its end. */
async function catchUp(home: TestHome): Promise<number> {
  const { code, stderr } = await home.run(['refresh', '--all'])
  assert.equal(code, 0, stderr)
  return examine(home)
}

function newItem(feed: number, number: number): SiteItem {
  const town = `Town${feed}x${number}`
  const text = `<p>${ferryText(town, 6).join('</p><p>')}</p>`.repeat(3)
  return { path: `/${feed}/report-number-${number}`, title: `Ferry of ${town} aground`, text }
}

async function follow(home: TestHome, addresses: readonly string[]): Promise<void> {
  const { code, stderr } = await home.run(['add', ...addresses])
  assert.equal(code, 0, stderr)
}

type Watch = {
  /** Articles that were there before. */
  readonly before: number
  /** Does the time begin when the first new article is seen, and is it a tenth as long? */
  readonly first: boolean
  readonly time: number
}

/** Looks at the database for a while, as another program would; the most articles that were seen. */
async function watchFor(home: TestHome, { before, first, time }: Watch): Promise<number> {
  const start = performance.now()
  const store = await openSqliteStore(home.database, { access: 'read' })
  let seen = await store.articles.count()
  while (first && seen === before && performance.now() - start < 20_000) {
    await wait(5)
    seen = await store.articles.count()
  }
  const end = performance.now() + (first ? time / 10 : time)
  while (performance.now() < end) {
    await wait(Math.min(10, end - performance.now()))
    seen = await store.articles.count()
  }
  await store.close()
  return seen
}

/** The database has to be clean, and each article whole and in a story. */
async function examine(home: TestHome): Promise<number> {
  const store = await openSqliteStore(home.database, { access: 'read' })
  try {
    assert.deepEqual(await store.check(), [])
    const addresses = new Set<string>()
    let count = 0
    for await (const article of store.articles.each()) {
      assert.notEqual(article.storyId, null)
      assert.match(article.text, /ran aground/)
      for (const address of article.addresses) addresses.add(address)
      count++
    }
    assert.equal(addresses.size, count)
    return count
  } finally {
    await store.close()
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
