import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { startReceiver } from '../../src/app/alerts/webhooks/test-hooks.ts'
import { ALL_WANTED } from '../../src/model/alert.ts'
import { whySkipped } from '../page/browser.ts'
import { type DeskBrowser, openDeskBrowser } from './open-desk-browser.ts'
import { addReport, FIRST, lookWhole, SECOND, THIRD } from './tell-reports.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const HOSTILE = 'Ossel <img src=x onerror="document.title=1"> \u202eAnchor'

describe('alerts in a browser', { skip: whySkipped() }, () => {
  let opened: DeskBrowser
  before(async () => {
    opened = await openDeskBrowser()
    const { desk } = opened
    await lookWhole(desk)
    const { story } = await addReport(desk, { outlet: 'Sundby Post', text: FIRST })
    await addReport(desk, { outlet: 'Harbour Bell', text: SECOND, story })
    await lookWhole(desk)
    await addReport(desk, { outlet: HOSTILE, text: THIRD, story })
    await lookWhole(desk)
    await using receiver = await startReceiver((response) => {
      response.statusCode = 500
      response.end('<script>document.title=2</script>')
    })
    const { webhooks } = desk.desk.alerts
    const made = await webhooks.add('me', { url: receiver.url('/in'), wanted: ALL_WANTED })
    assert.ok('webhook' in made)
    await webhooks.test('me', made.webhook.id)
  })
  after(() => opened?.close())

  for (const [width, colorScheme] of [
    [1360, 'light'],
    [390, 'dark'],
  ] as const)
    for (const [path, words] of [
      ['/alerts', 'Accounts now differ'],
      ['/alerts/settings', 'given up'],
    ])
      test(`${path} in ${colorScheme} at ${width}: accessible, nothing runs, and nothing runs off the side`, async () => {
        const viewport = { width, height: 800 }
        const { page, faults, close } = await opened.visit(path, {
          ...{ viewport, colorScheme, bypassCSP: true },
        })
        assert.match(await page.locator('main').innerText(), new RegExp(words))
        await page.addScriptTag({ content: AXE })
        const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html)]))`
        assert.deepEqual(await page.evaluate(run), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        assert.match(await page.title(), /Synoptic/)
        assert.deepEqual(faults, [])
        await close()
      })

  test('without a script, what is new is marked read, and a rule is kept', async () => {
    const { page, close } = await opened.visit('/alerts', { javaScriptEnabled: false })
    assert.equal(await page.locator('.alert-new').count(), 3)
    await page.getByRole('button', { name: 'Mark all read' }).click()
    assert.equal(await page.locator('.alert-new').count(), 0)
    await page.getByRole('link', { name: 'What, where and when' }).click()
    const rules = page.locator('form[action="/alerts/rules"]')
    await rules.getByLabel('A second witness confirms').uncheck()
    await rules.getByRole('button', { name: 'Keep these' }).click()
    assert.match(await page.locator('[role=status]').innerText(), /Kept/)
    assert.ok(!(await opened.desk.desk.alerts.rulesOf('me')).wanted.kinds.includes('confirmed'))
    await page.goto(new URL('/alerts', opened.listening.address).href)
    assert.equal(await page.locator('.alert-list > li').count(), 1)
    await close()
  })
})
