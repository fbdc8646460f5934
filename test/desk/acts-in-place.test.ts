import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openBrowser, whySkipped } from '../page/browser.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

describe('the desk changes in place', { skip: whySkipped() }, () => {
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

  async function visit(path: string) {
    const context = await browser.newContext({ viewport: { width: 1100, height: 420 } })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(new URL(path, listening.address).href)
    return { page, faults, close: () => context.close() }
  }

  test('a key changes the sign, the button and what is heard, and the button does the same', async () => {
    const { page, faults, close } = await visit('/?since=all')
    await page.evaluate('window.same = true')
    for (const key of ['j', 'o', 'm', 's']) await page.keyboard.press(key)
    const line = page.locator('.line[aria-current]')
    await line.locator('button[value=unseen]').waitFor()
    await line.locator('button[value=unstar]').waitFor()
    assert.equal(await line.locator('button[value=unseen]').textContent(), 'Mark as not read')
    assert.equal(await line.locator('h2 .star').count(), 1)
    assert.equal(await line.locator('h2 .unseen').count(), 0)
    await line.locator('button[value=unseen]').click()
    await line.locator('button[value=seen]').waitFor()
    assert.match((await line.locator('h2').textContent()) ?? '', /not read/)
    assert.equal(await line.evaluate((each) => each.classList.contains('seen')), false)
    assert.equal(await page.evaluate('window.same'), true, 'the page was not loaded again')
    assert.deepEqual(faults, [])
    await close()
  })

  test('marking all read leaves the page where it is, and can be taken back', async () => {
    const { page, faults, close } = await visit('/?since=all')
    const unread = page.locator('.line:not(.seen)')
    const before = await unread.count()
    assert.ok(before > 0)
    const button = page.locator('.bulk button[value=seen]')
    await button.scrollIntoViewIfNeeded()
    const scrolled = await page.evaluate('scrollY')
    await button.click()
    await page.locator('[data-told]', { hasText: 'marked' }).waitFor()
    assert.equal(await unread.count(), 0)
    assert.equal(await page.evaluate('scrollY'), scrolled)
    await page.locator('.bulk button[value=undo]').click()
    await unread.first().waitFor()
    assert.equal(await unread.count(), before)
    assert.deepEqual(faults, [])
    await close()
  })

  test('what is typed is searched for at once, and the address follows', async () => {
    const { page, faults, close } = await visit('/search')
    await page.locator('#find').pressSequentially('sluices')
    await page.locator('.line').waitFor()
    assert.match(page.url(), /\/search\?q=sluices$/)
    assert.equal(await page.locator('#find').inputValue(), 'sluices')
    assert.equal(await page.evaluate('document.activeElement.id'), 'find')
    await page.locator('#find').fill('zebrawood')
    await page.locator('.line').waitFor({ state: 'detached' })
    assert.match((await page.locator('.day').textContent()) ?? '', /Nothing has “zebrawood”/)
    assert.deepEqual(faults, [])
    await close()
  })
})
