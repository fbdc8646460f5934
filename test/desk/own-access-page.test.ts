import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openBrowser, whySkipped } from '../page/browser.ts'
import { findViolations } from './find-violations.ts'
import { openPeopleDesk, type PeopleDesk } from './people-desk.ts'

const PASSWORD = 'three gulls on a pier'
const PAGE = '/settings/access'

describe('who is signed in, in a browser', { skip: whySkipped() }, () => {
  let desk: PeopleDesk
  let listening: Listening
  let browser: Browser
  before(async () => {
    desk = await openPeopleDesk()
    listening = await listen(desk.app, { host: '127.0.0.1', port: 0 })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await listening?.close()
    await desk?.close()
  })

  /** A window of its own in which somebody has signed in. */
  async function open(name: string, options: BrowserContextOptions = {}) {
    // Signing in by the form is limited, and here it is done by the minute.
    const secret = await desk.desk.access.signIn(name, PASSWORD, 'Firefox/140.0 Linux')
    const context = await browser.newContext({ bypassCSP: true, ...options })
    const { hostname } = new URL(listening.address)
    const value = secret ?? assert.fail(name)
    await context.addCookies([{ name: 'synoptic', value, domain: hostname, path: '/' }])
    const page = await context.newPage()
    await page.goto(new URL(PAGE, listening.address).href)
    return { page, close: () => context.close() }
  }

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1360])
      test(`${width} wide in ${colorScheme}, a new token and all the rest: accessible, nothing off the side`, async () => {
        const { page, close } = await open('Ada', { colorScheme, viewport: { width, height: 900 } })
        await page.fill('input[name=name]', `a script for ${width} in ${colorScheme}`)
        for (const box of await page.locator('input[name=scopes]').all()) await box.check()
        await page.click('button[value=make-token]')
        assert.match(await page.inputValue('.just-made input'), /^syn_/)
        assert.deepEqual(await findViolations(page), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        const folder = process.env.SHOTS
        if (folder)
          await page.screenshot({ path: `${folder}/${width}-${colorScheme}.png`, fullPage: true })
        await close()
      })

  test('without scripts a token is made and taken back, another browser signed out, a password changed', async () => {
    const elsewhere = await open('Bo')
    const { page, close } = await open('Bo', { javaScriptEnabled: false })
    assert.match(await page.locator('section li').first().innerText(), /Firefox on Linux this one/)
    await page.fill('input[name=name]', 'the evening')
    await page.click('button[value=make-token]')
    await page.goto(new URL(PAGE, listening.address).href)
    assert.equal(await page.locator('.just-made').count(), 0)
    await page.getByRole('button', { name: 'Take it back from the evening' }).click()
    assert.match(await page.locator('main').innerText(), /No program has a token/)
    await page.getByRole('button', { name: 'End all but this one' }).click()
    await elsewhere.page.reload()
    assert.match(elsewhere.page.url(), /\/login\?next=/)
    await page.fill('input[name=former]', PASSWORD)
    await page.fill('input[name=password]', 'nine herons in a row')
    await page.click('button[value=change-password]')
    assert.equal(new URL(page.url()).pathname, PAGE)
    assert.match(await page.locator('main').innerText(), /this one/)
    await elsewhere.close()
    await close()
  })
})
