import assert from 'node:assert/strict'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  ferryText,
  renderFeed,
  renderPage,
  startSite,
  type TestSite,
} from '../../src/app/refresh/test-site.ts'
import { makeHome } from './program.ts'

function publish(site: TestSite): void {
  site.set('/', {
    body: '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
  })
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-ferry-1', title: 'Ferry aground' }]))
  site.set('/a-ferry-1', renderPage('Ferry aground', ferryText('Tolla', 4)))
}

test('from a site’s address to its stories, and to the version of an article', async () => {
  await using site = await startSite()
  using home = makeHome()
  publish(site)
  const added = await home.run(['add', site.url('/')])
  assert.equal(added.code, 0, added.stderr)
  assert.match(added.stdout, /Following feed f1 {2}Bearer/)
  const refreshed = await home.run(['refresh'])
  assert.equal(refreshed.code, 0, refreshed.stderr)
  assert.match(refreshed.stdout, /1 new article, .* 1 stor\S+ opened/)
  const stories = await home.run(['stories', '--json'])
  assert.match(stories.stdout, /Ferry aground/)
  const shown = await home.run(['show', 's1'])
  assert.match(shown.stdout, /ran aground/)

  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-ferry-1', title: 'Ferry freed' }]))
  site.set('/a-ferry-1', renderPage('Ferry freed', ferryText('Tolla', 5)))
  assert.match((await home.run(['refresh', '--all'])).stdout, /0 new articles, 1 updated/)
  const versions = await home.run(['article', 'a1', '--versions', '--json'])
  assert.match(versions.stdout, /Divers are to look/)
  assert.match((await home.run(['refresh'])).stdout, /Nothing is due/)
})

test('a broken feed beside good ones: the good are kept, the broken is told', async () => {
  await using site = await startSite()
  using home = makeHome()
  publish(site)
  const list = join(home.folder, 'list.opml')
  const feeds = ['/feed', '/none', '/blocked'].map(
    (path) => `<outline xmlUrl="${site.url(path)}"/>`,
  )
  writeFileSync(list, `<opml version="2.0"><body>${feeds.join('')}</body></opml>`)
  site.set('/blocked', { body: '<html><p>Tick the box.</p></html>' })
  assert.match((await home.run(['add', list])).stdout, /3 sources added/)
  const { code, stdout } = await home.run(['refresh'])
  assert.equal(code, 4)
  assert.match(stdout, /3 sources asked: 1 with something new, 2 failed[\s\S]*404/)
  const failing = await home.run(['sources', '--failing', '--json'])
  assert.equal(JSON.parse(failing.stdout).sources.length, 2)
  const removed = await home.run(['remove', 'f2', 'f9'])
  assert.equal(removed.code, 4)
  assert.match(removed.stderr, /no source f9/)
})

test('what cannot be followed is refused, each with its reason', async () => {
  using home = makeHome()
  const { code, stderr } = await home.run(['add', 'http://10.0.0.1/feed', 'no such thing'])
  assert.equal(code, 3)
  assert.match(stderr, /10\.0\.0\.1[\s\S]*neither an address/)
})

test('init makes settings and database for their owner alone, and leaves what is there', async () => {
  using home = makeHome()
  assert.match((await home.run(['init'])).stdout, /synoptic add/)
  assert.match((await home.run(['init'])).stdout, /config\.toml \(was there\)/)
  assert.equal(statSync(home.folder).mode & 0o777, 0o700)
  for (const file of ['config.toml', 'synoptic.db']) {
    assert.equal(statSync(join(home.folder, file)).mode & 0o777, 0o600)
  }
})

test('init follows the feeds of a list without asking them, each once', async () => {
  using home = makeHome()
  const { stdout } = await home.run(['init', '--with', 'uk,world'])
  assert.match(stdout, /35 feeds of uk, world added[\s\S]+were not asked[\s\S]+sources --failing/)
  const again = JSON.parse((await home.run(['init', '--with', 'world', '--json'])).stdout)
  assert.deepEqual([again.format, again.added], ['synoptic.init/1', 0])
  const { sources } = JSON.parse((await home.run(['sources', '--json'])).stdout)
  assert.equal(sources.length, 35)
  assert.ok(sources.every(({ state }: { state: { checkedAt: null } }) => state.checkedAt === null))
  const { code, stderr } = await home.run(['init', '--with', 'moon'])
  assert.deepEqual([code, /world, uk, us, tech, science, not "moon"/.test(stderr)], [2, true])
})

test('init says so where it can make no folder', async () => {
  using home = makeHome()
  writeFileSync(join(home.folder, 'a-file'), '')
  for (const where of [
    join(home.folder, 'a-file'),
    join(home.folder, 'a-file', 'b'),
    '/dev/null',
  ]) {
    const { code, stderr } = await home.run(['init'], { SYNOPTIC_HOME: where })
    assert.deepEqual([code, /could not be opened/.test(stderr)], [5, true], stderr)
  }
})

test('where nobody hears its remarks any more, the work goes on to its end', async () => {
  using home = makeHome()
  const file = join(home.folder, 'ferry.txt')
  writeFileSync(file, `Ferry aground\n\n${ferryText('Tolla').join('\n\n')}`)
  const running = home.start(['import', join(home.folder, 'missing.txt'), file])
  running.process.stderr?.destroy()
  const { code, stdout } = await running.ended
  assert.deepEqual([code, /1 new article/.test(stdout)], [4, true], stdout)
})

test('a wrong setting ends the command with its line, and nothing is made', async () => {
  using home = makeHome()
  writeFileSync(join(home.folder, 'config.toml'), 'delay = 1\nworkrs = 2\n')
  const { code, stderr } = await home.run(['add', 'https://news.example.org'])
  assert.equal(code, 2)
  assert.match(stderr, /config\.toml:2: there is no setting "workrs"/)
  assert.equal(existsSync(home.database), false)
})

test('without a database, and without sources, refresh says what to do', async () => {
  using home = makeHome()
  assert.equal((await home.run(['refresh'])).code, 5)
  await home.run(['init'])
  const { code, stderr } = await home.run(['refresh'])
  assert.equal(code, 3)
  assert.match(stderr, /synoptic add/)
})

test('one watches, and others write while it waits; it stops when asked', async () => {
  await using site = await startSite()
  using home = makeHome()
  publish(site)
  await home.run(['add', site.url('/feed')])
  const watching = home.start(['refresh', '--watch'])
  await watching.said(/The next source is due/)
  const second = await home.run(['refresh'])
  assert.equal(second.code, 0, second.stderr)
  watching.process.kill('SIGTERM')
  const { code, stdout } = await watching.ended
  assert.equal(code, 0)
  assert.match(stdout, /1 new article/)
})

test('one refreshes; a second writer is told who', async () => {
  await using site = await startSite()
  using home = makeHome()
  publish(site)
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/never', title: 'One' }]))
  site.set('/never', { hang: true })
  await home.run(['add', site.url('/feed')])
  const refreshing = home.start(['refresh', '--watch'])
  while (!site.asked.some((line) => line.startsWith('/never'))) await wait()
  const second = await home.run(['refresh'])
  assert.equal(second.code, 5)
  assert.match(second.stderr, new RegExp(`process ${refreshing.process.pid} `))
  refreshing.process.kill('SIGTERM')
  await refreshing.ended
})

test('asked to stop within a refresh, it keeps what was read; asked twice, it ends at once', async () => {
  await using site = await startSite()
  using home = makeHome()
  publish(site)
  // A page that never ends: the refresh would wait for it.
  site.set(
    '/feed',
    renderFeed(site, 'Bearer', [
      { path: '/a-ferry-1', title: 'One' },
      { path: '/never', title: 'Two' },
    ]),
  )
  site.set('/never', { hang: true })
  await home.run(['add', site.url('/feed')])
  const refreshing = home.start(['refresh'])
  while (!site.asked.some((line) => line.startsWith('/never'))) await wait()
  refreshing.process.kill('SIGINT')
  const started = performance.now()
  const { code, stdout } = await refreshing.ended
  assert.ok(performance.now() - started < 5_000)
  assert.equal(code, 4)
  assert.match(stdout, /1 new article[\s\S]*Stopped/)

  const again = home.start(['refresh'])
  while (site.asked.filter((line) => line.startsWith('/never')).length < 2) await wait()
  again.process.kill('SIGINT')
  await again.said(/once more/)
  again.process.kill('SIGINT')
  await again.ended
})

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
