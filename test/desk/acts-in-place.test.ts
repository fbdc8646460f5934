import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions } from 'playwright-core'
import { whySkipped } from '../page/browser.ts'
import { type DeskBrowser, openDeskBrowser } from './open-desk-browser.ts'

describe('the desk changes in place', { skip: whySkipped() }, () => {
  let opened: DeskBrowser
  before(async () => {
    opened = await openDeskBrowser()
  })
  after(() => opened?.close())

  const visit = (path: string, options: BrowserContextOptions = {}) =>
    opened.visit(path, { viewport: { width: 1100, height: 420 }, ...options })

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
