import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions } from 'playwright-core'
import { ALONE } from '../../src/model/access.ts'
import type { Today } from '../../src/model/desk.ts'
import { USUAL } from '../../src/model/preferences.ts'
import { KEYS } from '../../src/present/desk/keys.ts'
import { whySkipped } from '../page/browser.ts'
import { type DeskBrowser, openDeskBrowser } from './open-desk-browser.ts'

describe('how the desk looks and is led', { skip: whySkipped() }, () => {
  let opened: DeskBrowser
  before(async () => {
    opened = await openDeskBrowser()
  })
  after(() => opened?.close())

  const visit = (path: string, options: BrowserContextOptions = {}) => opened.visit(path, options)

  async function storyOf(headline: string): Promise<string> {
    const { cards } = await opened.desk.read<Today>('/today.json?since=all')
    return cards.find(({ title }) => title?.includes(headline))?.id ?? assert.fail(headline)
  }

  for (const story of ['s1', 's3'])
    test(`story ${story} is printed whole on six pages at most, without its background`, async () => {
      const { page, close } = await visit(`/story/${story}`)
      const pdf = await page.pdf({ format: 'A4', printBackground: false })
      const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
      assert.ok(pages >= 3 && pages <= 6, `${pages} pages`)
      await page.emulateMedia({ media: 'print' })
      for (const part of ['.witnesses', '#brief', '#differences', '#facts', '#quotes', '#names'])
        assert.equal(await page.locator(part).isVisible(), true, part)
      for (const part of ['.top', '.contents', '.foot', '.crumb'])
        assert.equal(await page.locator(part).isVisible(), false, part)
      const folded = `[...document.querySelectorAll('details.fold > :not(summary)')].filter(each => !each.checkVisibility()).length`
      assert.equal(await page.evaluate(folded), 0)
      await close()
    })

  test('a count that went one way is drawn by the time of its reports, each letter to its passage', async () => {
    const id = await storyOf('Ferry')
    const { page, faults, close } = await visit(`/story/${id}`)
    const chart = page.locator('.difference', { hasText: 'People missing' }).locator('.series')
    const values = await chart.locator('text.value').allTextContents()
    assert.deepEqual(values, ['dozens', '23', 'more than 20', '19'])
    await chart.locator('summary').click()
    const rows = await chart.locator('tbody tr').allInnerTexts()
    assert.equal(rows.length, values.length)
    for (const [nth, row] of rows.entries()) assert.ok(row.includes(values[nth]), row)
    const last = chart.locator('svg a').last()
    assert.match((await last.getAttribute('aria-label')) ?? '', /^E .+: 19, 6 November 2025$/)
    await last.click()
    await page.waitForURL(/\/article\/.+#passage$/)
    assert.match(await page.locator('#passage').innerText(), /19 missing/)
    assert.deepEqual(faults, [])
    await close()
  })

  test('the palette leads to a story by a few letters, and says what else can be done', async () => {
    const { page, faults, close } = await visit('/')
    await page.keyboard.press('Control+k')
    const input = page.getByRole('combobox')
    await page.getByRole('option', { name: /Sluices/ }).waitFor()
    await input.fill('slui reop')
    assert.equal(await page.getByRole('option').count(), 2)
    await page.keyboard.press('ArrowDown')
    assert.match(await page.locator('[aria-selected="true"]').innerText(), /Search all articles/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/story/*')
    await page.keyboard.press('Meta+k')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('dialog').count(), 0)
    assert.deepEqual(faults, [])
    await close()
  })

  test('what ? lists is what Help lists, and every key of it does something', async () => {
    const { page, close } = await visit('/help')
    await page.keyboard.press('?')
    const listed = await page.locator('.keys-dialog dd').allInnerTexts()
    assert.deepEqual(listed, await page.locator('.keys td').allInnerTexts())
    assert.deepEqual(
      listed,
      KEYS.map(([, , does]) => does),
    )
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('dialog').count(), 0)
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.waitForURL('**/sources')
    await close()
  })

  test('what is chosen under Settings holds on every page from its first line on', async () => {
    const { page, faults, close } = await visit('/settings', { javaScriptEnabled: false })
    for (const label of ['Dark', 'Large', 'Close together', 'In the type of the rest'])
      await page.getByLabel(label, { exact: true }).check()
    await page.getByLabel('When I say so').check()
    await page.getByLabel('Off; Ctrl K stays').check()
    await page.getByRole('button', { name: 'Keep these' }).click()
    assert.equal(await page.getByLabel('Dark', { exact: true }).isChecked(), true)
    const root =
      /^<!doctype html>\n<html lang="en" data-theme="dark" data-size="large" data-density="close" data-type="sans" data-keys="off">/
    assert.match(await (await opened.desk.get('/story/s2')).text(), root)
    const { cards } = await opened.desk.read<Today>('/today.json?since=all')
    assert.equal(cards.find(({ id }) => id === 's2')?.isSeen, false)
    assert.deepEqual(faults, [])
    await close()
    await opened.desk.desk.of(ALONE).preferences.save(USUAL)
  })

  test('a program chooses as well, and is told what there is to choose', async () => {
    const patch = (body: string) =>
      opened.desk.app.request('http://localhost/api/v1/preferences', {
        method: 'PATCH',
        body,
        headers: { Host: 'localhost', 'Content-Type': 'application/json' },
      })
    assert.deepEqual(await (await patch('{"size":"large"}')).json(), { ...USUAL, size: 'large' })
    assert.deepEqual(await opened.desk.read('/api/v1/preferences'), { ...USUAL, size: 'large' })
    assert.equal((await patch('{"size":"huge"}')).status, 400)
    assert.equal((await patch('{"hat":"red"}')).status, 400)
    await opened.desk.desk.of(ALONE).preferences.save(USUAL)
  })

  test('single letters that are switched off do nothing, and the palette opens all the same', async () => {
    await opened.desk.desk.of(ALONE).preferences.save({ keys: 'off' })
    const { page, close } = await visit('/')
    for (const key of ['j', '?', '/']) await page.keyboard.press(key)
    assert.equal(await page.locator('.line[aria-current], dialog').count(), 0)
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'BODY')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await close()
    await opened.desk.desk.of(ALONE).preferences.save(USUAL)
  })

  test('news and desk are backed up together and made compact, and nothing is lost', async () => {
    const { page, close } = await visit('/settings')
    await page.getByRole('button', { name: 'Back up' }).click()
    const told = await page.getByRole('status').innerText()
    const [, news, mine] = /as (\S+) and (\S+)/.exec(told) ?? assert.fail(told)
    for (const file of [news, mine]) assert.ok(statSync(file).size > 0, file)
    await page.getByRole('button', { name: 'Compact' }).click()
    assert.equal(await page.getByRole('status').innerText(), 'The files are compact now.')
    const { hits } = await opened.desk.read<{ hits: unknown[] }>('/search.json?q=sluices')
    assert.ok(hits.length >= 4)
    await close()
  })

  test('the examples stand apart until they are put away, which can be taken back', async () => {
    const stories = (await opened.desk.read<Today>('/today.json?since=all')).cards.map(
      ({ id }) => id,
    )
    await opened.desk.mine.examples.save(stories.slice(1))
    const { page, close } = await visit('/?since=all', { javaScriptEnabled: false })
    assert.equal(await page.locator('.stories > .line').count(), 1)
    assert.equal(await page.locator('.examples .line').count(), stories.length - 1)
    await page.getByRole('button', { name: 'Put the examples away' }).click()
    assert.equal(await page.locator('.examples, .examples .line').count(), 0)
    await page.goto(new URL('/?show=hidden&since=all', opened.listening.address).href)
    assert.equal(await page.locator('.line').count(), stories.length - 1)
    await opened.desk.desk.of(ALONE).personal.undo()
    await opened.desk.mine.examples.save(stories)
    await page.goto(new URL('/', opened.listening.address).href)
    assert.match(await page.locator('.nothing').innerText(), /Add your first source/)
    assert.equal(await page.locator('.examples .line').count(), stories.length)
    await close()
  })
})
