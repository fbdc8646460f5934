import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openBrowser, whySkipped } from '../page/browser.ts'
import { findViolations } from './find-violations.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const SCHEMES = ['light', 'dark'] as const
const SIZES = { phone: 390, desk: 1360 }
const PAGES = {
  Today: '/',
  'Today with nothing': '/?show=one-origin&since=all',
  'a story': '/story/s1',
  'one account': '/story/s1?only=2',
  'in parallel': '/story/s1/parallel',
  'an article': '/article/a2?start=100&end=200',
  'an article with its notes': '/article/a2',
  'what it leaves out': '/article/a3/omits',
  versions: '/article/a2/versions',
  'many columns': '/story/s1/parallel?lead=3&with=',
  'why together': '/story/s1/why',
  'open points': '/points',
  'open points of a story': '/story/s1/points',
  'a line that is gone': '/story/s1/at/nowhere',
  search: '/search?q=sluices%20differs:yes',
  'search with nothing typed': '/search',
  'Today narrowed': '/?since=all&q=sluices&person=nobody',
  changes: '/changes',
  outlets: '/outlets',
  'an outlet': '/outlets/National%20Mail',
  sources: '/sources',
  'check a draft': '/check',
  help: '/help',
  'the API': '/api',
  'a problem': '/problems/busy',
  settings: '/settings',
  feeds: '/settings/feeds?feed=story/s1',
  'who is signed in, where nobody is': '/settings/access',
  'a missing story': '/story/s999',
}

describe('the desk in a browser', { skip: whySkipped() }, () => {
  let desk: TestDesk
  let listening: Listening
  let browser: Browser

  before(async () => {
    desk = await openTestDesk()
    await desk.desk.makeAhead()
    listening = await listen(desk.app, { host: '127.0.0.1', port: 0 })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await listening?.close()
    await desk?.close()
  })

  /** Opens a page in a fresh window, and gathers what goes wrong or elsewhere. */
  async function visit(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      // axe is put into the page, which its policy forbids.
      bypassCSP: true,
      ...options,
    })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(listening.address)) faults.push(`asks for ${request.url()}`)
    })
    await page.goto(new URL(path, listening.address).href)
    return { page, faults, close: () => context.close() }
  }

  for (const colorScheme of SCHEMES)
    for (const [size, width] of Object.entries(SIZES))
      for (const [name, path] of Object.entries(PAGES))
        test(`${name} on a ${size} in ${colorScheme}: accessible, and nothing runs off the side`, async () => {
          const viewport = { width, height: 800 }
          const { page, faults, close } = await visit(path, { viewport, colorScheme })
          await page.evaluate(
            "for (const each of document.querySelectorAll('details')) each.open = true",
          )
          assert.deepEqual(await findViolations(page), [])
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
          assert.deepEqual(faults, [])
          await close()
        })

  for (const width of [800, 1000, 1200])
    test(`${width} wide, the bar at the top keeps to its line`, async () => {
      const { page, close } = await visit('/', { viewport: { width, height: 800 } })
      const heights = await page
        .locator('.top nav li')
        .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().height)))
      assert.equal(new Set(heights).size, 1, heights.join(' '))
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
      await close()
    })

  test('keys go through the lines, open one here, and lead to its story and back', async () => {
    const { page, faults, close } = await visit('/', { bypassCSP: false })
    const current = () => page.locator('.line[aria-current]').getAttribute('id')
    await page.keyboard.press('j')
    const first = await current()
    await page.keyboard.press('j')
    assert.notEqual(await current(), first)
    await page.keyboard.press('k')
    assert.equal(await current(), first)
    await page.keyboard.press('o')
    assert.equal(await page.locator(`#${first} .articles`).isVisible(), true)
    const isSeen = () =>
      page.locator(`#${first}`).evaluate((each) => each.classList.contains('seen'))
    const before = await isSeen()
    await page.keyboard.press('m')
    await page.locator(before ? `#${first}:not(.seen)` : `#${first}.seen`).waitFor()
    await page.keyboard.press('h')
    await page.locator(`#${first}`).waitFor({ state: 'hidden' })
    await page.keyboard.press('z')
    await page.locator(`#${first}`).waitFor({ state: 'visible' })
    assert.notEqual(await isSeen(), before)
    await page.keyboard.press('j')
    await page.keyboard.press('/')
    await page.keyboard.type('jk')
    assert.equal(await page.locator('#q').inputValue(), 'jk')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/story/${first}`)
    await page.keyboard.press('n')
    assert.match(await page.evaluate('document.activeElement.className'), /difference clashes/)
    await page.keyboard.press('p')
    await page.waitForURL(`**/story/${first}/parallel`)
    await page.keyboard.press('?')
    await page.locator('.keys-dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL(listening.address)
    assert.deepEqual(faults, [])
    await close()
  })

  test('a draft is pasted, and what the accounts say of it stands level with its words', async () => {
    for (const colorScheme of SCHEMES) {
      const { page, faults, close } = await visit('/check', {
        colorScheme,
        viewport: { width: SIZES.phone, height: 800 },
      })
      await page
        .locator('#draft')
        .fill(
          'Lake summit ends without a treaty\n\nThe two presidents talked for six hours in the boathouse of the Hotel Ilm. Karvonia shut the sluices in 2018 after a flood that killed 11 people in Brenn.',
        )
      await page.locator('button:has-text("Check it")').click()
      await page.locator('.finding.level-odds').waitFor()
      assert.equal(page.url(), new URL('/check', listening.address).href)
      assert.deepEqual(await findViolations(page), [])
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), SIZES.phone)
      await page.keyboard.press('n')
      assert.equal(await page.evaluate('document.activeElement.id'), 'finding-1')
      await page.keyboard.press('n')
      assert.equal(await page.evaluate('document.activeElement.id'), 'finding-2')
      await page.locator('[data-level=odds][aria-pressed]').click()
      await page.locator('.finding.level-odds').waitFor({ state: 'hidden' })
      assert.deepEqual(faults, [])
      await close()
    }
  })

  test('in parallel, chosen words light up their counterparts, and again the next relation', async () => {
    const { page, faults, close } = await visit('/story/s1/parallel', { bypassCSP: false })
    const words = page.locator('.cell.lead .related[data-groups*=" "]').first()
    const groups = ((await words.getAttribute('data-groups')) ?? '').split(' ')
    await words.click()
    for (const each of groups) {
      const lit = await page
        .locator('.related.lit')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-groups')?.split(' ') ?? []))
      assert.ok(lit.length > 1 && lit.every((list) => list.includes(each)), each)
      await words.click()
    }
    assert.deepEqual(faults, [])
    await close()
  })

  test('in parallel n and p go through the differences, and ] gives the lead to the next', async () => {
    const { page, faults, close } = await visit('/story/s1/parallel', { bypassCSP: false })
    const current = () => page.evaluate('document.activeElement.textContent')
    await page.keyboard.press('n')
    const first = await current()
    await page.keyboard.press('n')
    assert.notEqual(await current(), first)
    await page.keyboard.press('p')
    assert.equal(await current(), first)
    const lead = () => page.locator('.parallel .head').first().textContent()
    const before = await lead()
    await page.keyboard.press(']')
    await page.waitForURL('**/parallel?lead=*')
    assert.notEqual(await lead(), before)
    await page.keyboard.press('[')
    await page.waitForURL('**/parallel?lead=1&*')
    assert.equal(await lead(), before)
    assert.deepEqual(faults, [])
    await close()
  })

  test('notes stand level with their paragraph, below it on a phone, and can be switched off', async () => {
    const { page, close } = await visit('/article/a2', { javaScriptEnabled: false })
    const row = page.locator('.row:has(.margin)').first()
    const boxes = async () => [
      await row.locator('p').first().boundingBox(),
      await row.locator('.margin').boundingBox(),
    ]
    await page.setViewportSize({ width: 1360, height: 800 })
    const [text, beside] = await boxes()
    assert.ok(text && beside && beside.y < text.y + 20 && beside.x > text.x + text.width)
    await page.setViewportSize({ width: 390, height: 800 })
    const [above, below] = await boxes()
    assert.ok(above && below && below.y >= above.y + above.height - 1)
    await page.locator('#marks').uncheck()
    assert.equal(await row.locator('.margin').isVisible(), false)
    await close()
  })

  test('without scripts every page is whole, and a letter leads to its passage', async () => {
    const { page, close } = await visit('/story/s1', { javaScriptEnabled: false })
    assert.equal(await page.locator('.theme').isVisible(), false)
    await page.locator('.brief a.siglum').first().click()
    assert.match(page.url(), /\/article\/a\d+\?start=\d+&end=\d+#passage$/)
    const inside = await page.locator('#passage').boundingBox()
    assert.ok(inside && inside.y >= 0 && inside.y < 800)
    await close()
  })

  test('without scripts a story is starred by its button', async () => {
    const { page, faults, close } = await visit('/?show=all&since=all', {
      javaScriptEnabled: false,
    })
    const line = page.locator('.line').last()
    await line.locator('summary').click()
    await line.locator('button[value=star]').click()
    await page.locator('.line.starred').waitFor()
    assert.deepEqual(faults, [])
    await close()
  })

  test('the other of dark and light is kept from page to page', async () => {
    const { page, close } = await visit('/', { colorScheme: 'light', bypassCSP: false })
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await paper()
    const kept = page.waitForResponse('**/settings')
    await page.locator('.theme').click()
    await kept
    const dark = await paper()
    assert.notEqual(dark, light)
    await page.goto(new URL('/help', listening.address).href)
    assert.equal(await paper(), dark)
    await close()
  })

  test('a page of another site cannot frame the desk or read what it says', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.setContent(`<iframe src="${listening.address}"></iframe>`)
    const asked = await page.evaluate(
      `fetch(${JSON.stringify(listening.address)}).then(() => 'read', () => 'refused')`,
    )
    assert.equal(asked, 'refused')
    const frame = page.frames().at(-1)
    assert.ok(!frame || !(await frame.content()).includes('Synoptic'))
    await context.close()
  })
})
