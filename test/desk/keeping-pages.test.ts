import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { ferryText, renderFeed, startSite, type TestSite } from '../../src/app/refresh/test-site.ts'
import type { Today } from '../../src/model/desk.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openBrowser, whySkipped } from '../page/browser.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('sources, and why together, in a browser', { skip: whySkipped() }, () => {
  let desk: TestDesk
  let site: TestSite
  let listening: Listening
  let browser: Browser

  before(async () => {
    site = await startSite()
    const text = ferryText('Tollen', 6).join('\n\n').repeat(3)
    const items = [{ path: '/1/report', title: 'Ferry of Tollen aground', text }]
    site.set('/feed', renderFeed(site, 'Bearer &amp; Sons', items))
    site.set('/broken', { status: 500 })
    desk = await openTestDesk()
    listening = await listen(desk.app, { host: '127.0.0.1', port: 0 })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    desk?.desk.live.end()
    await listening?.close()
    await desk?.close()
    await site?.[Symbol.asyncDispose]()
  })

  async function visit(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ bypassCSP: true, ...options })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(new URL(path, listening.address).href)
    return { page, faults, close: () => context.close() }
  }

  test('without scripts an address is looked at, followed, asked, paused and let go', async () => {
    const { page, close } = await visit('/sources', { javaScriptEnabled: false })
    await page.fill('#address', site.url('/nothing'))
    await page.click('button[value=look]')
    assert.match(await page.locator('.found .warning').innerText(), /^[A-Z].+/)
    await page.fill('#address', site.url('/feed'))
    await page.click('button[value=look]')
    assert.match(await page.locator('.found').innerText(), /Bearer & Sons[\s\S]+whole articles/)
    await page.fill('#outlet', 'The Bearer')
    await page.click('button[value=follow]')
    assert.match(await page.locator('.told').innerText(), /followed from now on/)
    for (const { id } of desk.desk.jobs.list()) await desk.desk.jobs.wait(id, 30_000)
    await page.goto(new URL('/sources', listening.address).href)
    assert.match(await page.locator('.jobs').innerText(), /1 source asked: 1 new article/)
    const row = page.locator('.followed li')
    const change = async (value: string) => {
      await row.locator('summary').click()
      await row.locator(`button[value=${value}]`).click()
    }
    assert.match(await row.innerText(), /outlet The Bearer/)
    await change('pause')
    assert.match(await page.locator('.part h2').first().innerText(), /^Paused/)
    await change('resume')
    await change('remove')
    assert.match(await page.locator('.told').innerText(), /its articles stay/)
    const opml = {
      name: 'list.opml',
      mimeType: 'text/xml',
      buffer: Buffer.from(
        `<opml version="2.0"><body><outline xmlUrl="${site.url('/feed')}"/><outline xmlUrl="${site.url('/broken')}"/></body></opml>`,
      ),
    }
    await page.setInputFiles('#list', opml)
    await page.locator('form[action="/sources/list"] button').click()
    assert.match(await page.locator('.told').innerText(), /2 sources of the list are new/)
    await close()
  })

  test('a page that shows asking is told when it is done', async () => {
    const { page, faults, close } = await visit('/sources')
    await page.click('button[value=ask-all]')
    await page.locator('.jobs', { hasText: '2 sources asked:' }).waitFor()
    assert.match(await page.locator('.part h2').first().innerText(), /^Failing/)
    const broken = page.locator('.followed li').first()
    await broken.locator('summary').click()
    await broken.locator('button[value=pause]').click()
    await page.locator('.part h2', { hasText: 'Paused' }).waitFor()
    assert.deepEqual(faults, [])
    await close()
  })

  test('without scripts a ticked article gets a story of its own, and is taken back', async () => {
    const { page, close } = await visit('/story/s1/why', { javaScriptEnabled: false })
    const count = () => page.locator('.member').count()
    const before = await count()
    await page.locator('button[value=split]').click()
    assert.match(await page.locator('h1').innerText(), /No article is ticked/)
    await page.goBack()
    await page.locator('.member input').first().check()
    await page.locator('button[value=split]').click()
    assert.equal(await count(), 1)
    assert.match(await page.locator('.part h2').first().innerText(), /by a person/)
    await page.locator('button[value=undo]').click()
    assert.match(page.url(), /\/story\/s1\/why$/)
    assert.equal(await count(), before)
    await close()
  })

  test('stories that name nobody in common are merged only by who says so again', async () => {
    const { page, close } = await visit('/story/s1/why', { javaScriptEnabled: false })
    await page.fill('#other', 's3')
    await page.locator('button[value=merge]').click()
    const question = await page.locator('h1').innerText()
    if (/all the same/.test(question)) await page.locator('button[value=merge]').click()
    assert.match(page.url(), /\/story\/s1\/why$/)
    assert.ok((await page.locator('.member').count()) > 5)
    await page.locator('button[value=undo]').click()
    await close()
  })

  test('x chooses stories, X merges them, and Esc lets them go', async () => {
    const { page, faults, close } = await visit('/?since=all')
    page.on('dialog', (dialog) => void dialog.accept())
    const lines = page.locator('.line')
    const [first] = (await desk.read<Today>('/today.json?since=all')).cards
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    assert.equal(await page.locator('.line.is-chosen').count(), 2)
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.line.is-chosen').count(), 0)
    const before = await lines.count()
    for (const key of ['x', 'k', 'x', 'x', 'x']) await page.keyboard.press(key)
    await page.keyboard.press('X')
    await page.waitForURL(/\/story\/s\d+\/why$/)
    const { cards } = await desk.read<Today>('/today.json?since=all')
    assert.equal(cards.length, before - 1)
    assert.ok(first)
    await page.locator('button[value=undo]').click()
    assert.deepEqual(faults, [])
    await close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1360])
      for (const path of ['/sources', '/story/s1/why'])
        test(`${path} in ${colorScheme} at ${width}: accessible, and nothing runs off the side`, async () => {
          const { page, close } = await visit(path, {
            viewport: { width, height: 800 },
            colorScheme,
          })
          await page.evaluate(
            "for (const each of document.querySelectorAll('details')) each.open = true",
          )
          await page.addScriptTag({ content: AXE })
          const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html)]))`
          assert.deepEqual(await page.evaluate(run), [])
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
          await close()
        })
})
