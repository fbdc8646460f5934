import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions } from 'playwright-core'
import type { ComparisonView } from '../../src/present/index.ts'
import { whySkipped } from '../page/browser.ts'
import { addArticle } from './add-article.ts'
import { type DeskBrowser, openDeskBrowser } from './open-desk-browser.ts'

/** When the stories are looked at, and when an article comes after that. */
const LOOKED = '2099-01-01T09:00:00Z'
const CAME = '2099-01-01T09:30:00Z'

describe('lines and points in a browser', { skip: whySkipped() }, () => {
  let opened: DeskBrowser
  before(async () => {
    opened = await openDeskBrowser(new Date(LOOKED))
  })
  after(() => opened?.close())

  const visit = (path: string, options: BrowserContextOptions = {}) => opened.visit(path, options)

  test('a note is kept as it is typed, a box as it is ticked', async () => {
    const { page, faults, close } = await visit('/story/s1/points')
    const line = page.locator('.point').first()
    await line.locator('textarea').fill('the clock of the boathouse')
    await line.locator('.state', { hasText: /^kept$/ }).waitFor()
    await line.locator('input[type=checkbox]').check()
    await page.locator('.point.done').waitFor()
    await line.locator('.state', { hasText: /^kept$/ }).waitFor()
    await page.reload()
    const done = page.locator('.point.done')
    assert.equal(await done.locator('textarea').inputValue(), 'the clock of the boathouse')
    assert.equal(await done.locator('input[type=checkbox]').isChecked(), true)
    assert.deepEqual(faults, [])
    await close()
  })

  test('what is typed when the page is left is kept all the same', async () => {
    const { page, close } = await visit('/story/s1/points')
    await page.locator('.point textarea').nth(2).fill('left in a hurry')
    await page.goto(new URL('/help', opened.listening.address).href)
    await page.goto(new URL('/story/s1/points', opened.listening.address).href)
    assert.equal(await page.locator('.point textarea').nth(2).inputValue(), 'left in a hurry')
    await close()
  })

  test('without scripts a box is ticked and a note kept by the button', async () => {
    const { page, close } = await visit('/story/s2/points', { javaScriptEnabled: false })
    const line = page.locator('.point').first()
    await line.locator('textarea').fill('by post')
    await line.locator('input[type=checkbox]').check()
    await line.locator('button').click()
    await page.waitForURL('**/story/s2/points#*')
    assert.equal(await page.locator('.point.done textarea').first().inputValue(), 'by post')
    await close()
  })

  test('a link leads to its line, opened and in sight', async () => {
    const view = await opened.desk.read<ComparisonView>('/story/s1.json')
    const { lasting, key } = view.facts[view.facts.length - 1]
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await visit(`/story/s1/at/${lasting}`, { javaScriptEnabled })
      const line = page.locator(`#${key}`)
      assert.equal(await line.evaluate((each) => each.hasAttribute('open')), true)
      const box = await line.boundingBox()
      assert.ok(box && box.y >= 0 && box.y < 720, String(box?.y))
      await close()
    }
  })

  test('a number shows one account and again all; a point shows only what is new', async () => {
    const { page, faults, close } = await visit('/story/s1')
    await page.keyboard.press('2')
    await page.waitForURL('**/story/s1?only=2')
    await page.keyboard.press('2')
    await page.waitForURL('**/story/s1')
    const added = await addArticle(opened.desk, 's1', CAME)
    await opened.desk.desk.makeAhead()
    await page.reload()
    assert.match(await page.locator('.since').innerText(), /1 new article, 1 new account/)
    await page.keyboard.press('.')
    await page.waitForURL('**/story/s1?since=*')
    const view = await opened.desk.read<ComparisonView>('/story/s1.json')
    const index = view.articles.findIndex(({ id }) => id === added)
    const fresh = view.facts.filter(({ statements }) =>
      statements.some(({ article }) => article === index),
    )
    assert.ok(fresh.length > 0 && fresh.length < view.facts.length)
    assert.equal(await page.locator('.matrix > li').count(), fresh.length)
    await page.keyboard.press('.')
    await page.waitForURL('**/story/s1')
    assert.equal(await page.locator('.matrix > li').count(), view.facts.length)
    assert.deepEqual(faults, [])
    await close()
  })

  test('“Not the same” takes the line away at once, and z brings it back', async () => {
    const { page, faults, close } = await visit('/story/s2')
    const view = await opened.desk.read<ComparisonView>('/story/s2.json')
    const { key, lasting } = view.quotes.find(({ shared }) => shared) ?? assert.fail('no quote')
    await page.locator(`#${key} .tools a`, { hasText: 'Not the same' }).click()
    await page.locator('.acts-row button').click()
    await page.waitForURL('**/story/s2#quotes')
    assert.equal(await page.locator(`a[href="/story/s2/at/${lasting}"]`).count(), 0)
    await close()
    // A page of an old comparison loads itself again, so each look is at a page of its own.
    const isJoined = async () => {
      await opened.desk.desk.makeAhead()
      const looked = await visit('/story/s2')
      const count = await looked.page.locator(`a[href="/story/s2/apart/${lasting}"]`).count()
      await looked.close()
      return count === 1
    }
    assert.equal(await isJoined(), false)
    const undoing = await visit('/story/s2')
    const again = undoing.page.waitForEvent('load')
    await undoing.page.keyboard.press('z')
    await again
    await undoing.close()
    assert.equal(await isJoined(), true)
    assert.deepEqual(faults, [])
  })
})
