import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/package-root.ts'
import { ferryText, renderFeed, type SiteItem, startSite } from '../../src/app/refresh/test-site.ts'
import { ALONE } from '../../src/model/access.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import { makeHome, type TestHome } from '../following/program.ts'
import { createChance } from './chance.ts'

export type KillDeskOptions = {
  readonly kills: number
  readonly seed: number
  /** New entries of the feed before each kill. */
  readonly items: number
}

export type KillDeskReport = {
  readonly kills: number
  /** Those that left some of what a refresh found kept, and some not yet. */
  readonly amid: number
  /** Acts of a person that were acknowledged, all of which were there afterwards. */
  readonly acts: number
  readonly articles: number
}

/**
 * Kills the desk at moments of a seeded list while it asks a feed that grows and a person stars and
 * unstars stories. Whatever was acknowledged before has to be there, and the databases be clean.
 */
export async function killDesk({ kills, seed, items }: KillDeskOptions): Promise<KillDeskReport> {
  const chance = createChance(seed)
  await using site = await startSite()
  using home = makeHome()
  const entries: SiteItem[] = []
  const starred = new Map<string, boolean>()
  let [amid, acts, articles, usual] = [0, 0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    for (let i = 0; i < items; i++) entries.push(newItem(entries.length))
    site.set('/feed', renderFeed(site, 'Bearer', entries))
    const desk = await startDesk(home)
    if (kill === 0) {
      const answer = await desk.post('/api/v1/sources', { address: site.url('/feed') })
      assert.equal(answer?.status, 201)
    }
    const asked = site.asked.length
    await desk.post('/api/v1/refresh', {})
    const acting = act(desk, starred, chance)
    while (site.asked.length === asked) await wait(5)
    const started = performance.now()
    // The first is let alone, to learn how long one takes.
    if (kill === 0) while ((await countArticles(home)) < EXAMPLES + items) await wait(50)
    else await wait(chance() * usual)
    usual = Math.max(usual, performance.now() - started)
    desk.process.kill('SIGKILL')
    await desk.ended
    acts += await acting
    const now = await examine(home, starred, articles)
    if (now > articles && now < EXAMPLES + entries.length) amid++
    articles = now
  }
  return { kills, amid, acts, articles }
}

/** Articles that stand there from the beginning. */
const EXAMPLES = 14

/** The stories that stand there from the beginning. */
const STORIES = ['s1', 's2', 's3']

type RunningDesk = {
  readonly process: ChildProcess
  readonly ended: Promise<void>
  /** Null where nobody answered. */
  post(path: string, body: unknown): Promise<Response | null>
  postForm(path: string, body: string): Promise<Response | null>
}

async function startDesk(home: TestHome): Promise<RunningDesk> {
  const program = join(packageRoot(), 'src', 'cli', 'synoptic.ts')
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: {
      ...process.env,
      SYNOPTIC_HOME: home.folder,
      SYNOPTIC_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      SYNOPTIC_DELAY: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      printed += data
    })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  let address: string | undefined
  while (!address) {
    assert.equal(child.exitCode, null, printed)
    await wait(20)
    address = /http:\S+/.exec(printed)?.[0]
  }
  const base = address
  const ask = (path: string, type: string, body: string) =>
    fetch(new URL(path, base), {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
      redirect: 'manual',
    }).catch(() => null)
  return {
    process: child,
    ended,
    post: (path, body) => ask(path, 'application/json', JSON.stringify(body)),
    postForm: (path, body) => ask(path, 'application/x-www-form-urlencoded', body),
  }
}

/**
 * Stars and unstars until nobody answers; of the last it is not known whether it was done. Gives how
 * many were acknowledged.
 */
async function act(
  desk: RunningDesk,
  starred: Map<string, boolean>,
  chance: () => number,
): Promise<number> {
  for (let count = 0; ; count++) {
    const story = STORIES[Math.floor(chance() * STORIES.length)]
    const star = !starred.get(story)
    starred.delete(story)
    const answer = await desk.postForm('/acts', `do=${star ? 'star' : 'unstar'}&story=${story}`)
    if (answer?.status !== 303) return count
    starred.set(story, star)
  }
}

/** What was acknowledged has to be there, the news be clean, and no article be lost. */
async function examine(
  home: TestHome,
  starred: ReadonlyMap<string, boolean>,
  before: number,
): Promise<number> {
  const mine = openDeskStore(join(home.folder, 'desk.db'))
  const states = await mine.of(ALONE).states.findStates(STORIES)
  for (const [story, is] of starred) assert.equal(states.get(story)?.starred ?? false, is, story)
  await mine.close()
  const store = await openSqliteStore(home.database, { access: 'read' })
  try {
    assert.deepEqual(await store.check(), [])
    const articles = await store.articles.count()
    assert.ok(articles >= before, `${before} articles were there, ${articles} are left`)
    return articles
  } finally {
    await store.close()
  }
}

async function countArticles(home: TestHome): Promise<number> {
  const store = await openSqliteStore(home.database, { access: 'read' })
  return store.articles.count().finally(() => store.close())
}

function newItem(number: number): SiteItem {
  const text = `<p>${ferryText(`Town${number}`, 6).join('</p><p>')}</p>`.repeat(3)
  return { path: `/report-number-${number}`, title: `Ferry of Town${number} aground`, text }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
