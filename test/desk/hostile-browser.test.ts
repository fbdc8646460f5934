import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Today } from '../../src/model/desk.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openBrowser, whySkipped } from '../page/browser.ts'
import { HOSTILE_WORDS } from './hostile-words.ts'
import { HOSTILE_ARTICLES, keepHostile, whole } from './keep-hostile.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'
import { pagesOf } from './page-paths.ts'

describe('the desk against hostile words and sites', { skip: whySkipped() }, () => {
  let desk: TestDesk
  let listening: Listening
  let browser: Browser
  let story: string
  const hostile = createServer()
  before(async () => {
    desk = await openTestDesk()
    story = await keepHostile(desk)
    await desk.desk.makeAhead()
    listening = await listen(desk.app, { host: '127.0.0.1', port: 0 })
    browser = await openBrowser(['--host-resolver-rules=MAP *.test 127.0.0.1'])
  })
  after(async () => {
    await browser?.close()
    hostile.close()
    await listening?.close()
    await desk?.close()
  })

  /** Visits addresses, and gathers what ran and what was asked of others. */
  async function visitAll(paths: readonly string[], bypassCSP: boolean): Promise<string[]> {
    const context = await browser.newContext({ bypassCSP })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(listening.address)) faults.push(`asks for ${request.url()}`)
    })
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text())
    })
    for (const path of paths) {
      await page.goto(new URL(path, listening.address).href)
      await page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true",
      )
      for (const each of await findMarkup(page)) faults.push(`${path}: ${each}`)
    }
    await context.close()
    return faults
  }

  for (const bypassCSP of [false, true])
    test(`in titles, outlets, authors and texts nothing runs, and nothing outside is asked, ${bypassCSP ? 'even without' : 'with'} the policy`, async () => {
      const { members } = await desk.read<{ members: { article: string }[] }>(
        `/api/v1/stories/${story}`,
      )
      assert.equal(members.length, HOSTILE_ARTICLES)
      const pages = await Promise.all(
        members.map(({ article }) => pagesOf(desk, { story, article })),
      )
      const parts = ['brief', 'facts', 'quotes', 'only-here', 'copies', 'names', 'notes']
      const paths = [
        ...new Set(pages.flat()),
        '/?since=all&show=differs',
        ...parts.map((part) => `/story/${story}?all=${part}`),
        `/story/${story}?only=2`,
        `/story/${story}.json`,
        `/api/v1/stories/${story}/comparison`,
        '/api/v1/search?q=script',
        '/search?q=script',
        ...members.map(({ article }) => `/article/${article}?start=0&end=200`),
      ]
      assert.deepEqual(await visitAll(paths, bypassCSP), [])
      const shown = await (await desk.get(`/article/${members[0].article}`)).text()
      assert.match(shown, /&lt;script&gt;window\.ran=1/)
    })

  test('in what is searched for, and in what a wrong address is told, nothing runs', async () => {
    const words = HOSTILE_WORDS.filter((_, index) => index % 16 === 0)
    const paths = words.flatMap((each, index) => {
      const word = encodeURIComponent(whole(each))
      const asked = [
        `/search?q=${word}`,
        `/?since=${word}`,
        `/?${word}=1`,
        `/story/${word}`,
        `/api/v1/stories?${word}=1`,
        `/problems/${word}`,
      ]
      return asked.filter((_, nth) => nth % 3 === index % 3)
    })
    assert.deepEqual(await visitAll(paths, true), [])
  })

  test('markup that got in could not run: the policy and trusted types hold', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(listening.address)
    const added = await page.evaluate(`(() => {
      try { document.body.innerHTML = '<img src=x onerror="window.ran=1">'; return 'added' }
      catch (error) { return error.name }
    })()`)
    assert.equal(added, 'TypeError')
    await page.evaluate("document.body.append(document.createElement('script'))")
    assert.equal(await page.evaluate('window.ran'), undefined)
    await context.close()
  })

  test('a page of another site changes nothing and reads nothing', async () => {
    const today = await desk.read<Today>('/today.json')
    const [{ id }] = today.cards
    const port = await serveHostile(hostile, listening.address, id)
    for (const host of ['127.0.0.1', 'localhost', 'site.test']) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`http://${host}:${port}/`)
      await page.waitForFunction('window.told && window.told.length === 7')
      const told: unknown = await page.evaluate('window.told')
      assert.ok(Array.isArray(told))
      const isRefused = (each: unknown) => String(each).endsWith(' refused')
      assert.deepEqual(
        told.filter((each) => !isRefused(each)),
        [],
      )
      await page.evaluate('document.forms[0].submit()')
      await page.waitForURL(new URL('/acts', listening.address).href)
      assert.match(await page.content(), /Another site may not change what is kept here/)
      await context.close()
    }
    const after = await desk.read<Today>('/today.json')
    assert.deepEqual(after.cards, today.cards)
  })

  test('a name that was made to point here is told nothing', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const { port } = new URL(listening.address)
    const answer = await page.goto(`http://rebound.test:${port}/`)
    assert.equal(answer?.status(), 421)
    assert.doesNotMatch(await page.content(), /Sluices/)
    const read = await page.evaluate("fetch('/today.json').then((each) => each.status)")
    assert.equal(read, 421)
    await context.close()
  })
})

/** What of a page's markup came from the hostile words. */
async function findMarkup(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const faults = []
    if (window.ran) faults.push('something ran')
    const own = 'script[src^="/assets/"], link[href^="/assets/"], link[rel="alternate"][href^="/feeds/"], meta[charset], meta[name], noscript > meta, figure > svg[role="img"], figure > svg[role="group"]'
    const odd = 'script, link, meta, img, svg, iframe, object, embed, video, audio, base, marquee, style, template, math'
    for (const each of document.querySelectorAll(odd))
      if (!each.matches(own)) faults.push(each.outerHTML.slice(0, 120))
    for (const each of document.querySelectorAll('*'))
      for (const { name, value } of each.attributes)
        if (name.startsWith('on') || /^\\s*(?:javascript|vbscript|data):/i.test(value)) faults.push(name + '=' + value.slice(0, 80))
    return faults
  })()`)
  assert.ok(Array.isArray(found))
  return found
}

/** A page of another site that tries to change and to read what is kept. */
async function serveHostile(server: Server, desk: string, story: string): Promise<number> {
  const page = `<!doctype html><form method=post action="${desk}acts"><input name=do value=star><input name=story value=${story}></form>
<script>
window.told = []
const tell = (what) => (how) => window.told.push(what + ' ' + how)
const told = (what, asked) => asked.then(() => 'sent', () => 'refused').then(tell(what))
const form = new URLSearchParams({ do: 'star', story: '${story}' })
told('plain', fetch('${desk}acts', { method: 'POST', mode: 'no-cors', body: form }))
told('json', fetch('${desk}api/v1/state/undo', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }))
told('put', fetch('${desk}api/v1/state/stories/${story}', { method: 'PUT', body: '{"starred":true}' }))
told('read', fetch('${desk}today.json').then((answer) => answer.text()))
const add = (tag, address) => new Promise((resolve, reject) => {
  const each = document.createElement(tag)
  each.onload = resolve
  each.onerror = reject
  each.src = address
  document.body.append(each)
})
told('image', add('img', '${desk}story/${story}'))
told('script', add('script', '${desk}today.json'))
const frame = document.createElement('iframe')
frame.src = '${desk}'
frame.onload = () => {
  try { tell('frame')(frame.contentDocument ? 'empty' : 'refused') } catch { tell('frame')('refused') }
}
document.body.append(frame)
</script>`
  server.on('request', (_, answer) => answer.setHeader('Content-Type', 'text/html').end(page))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  return address && typeof address === 'object' ? address.port : assert.fail('no port')
}
