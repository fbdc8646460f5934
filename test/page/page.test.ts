import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { loadPageAssets } from '../../src/app/page-assets.ts'
import { renderHtml, toComparisonView } from '../../src/present/index.ts'
import { BRIDGE_ARTICLES } from '../fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../fixtures/bridge-comparison.ts'
import { openBrowser, visit, whySkipped, writePage } from './browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MARKUP = renderHtml(toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES), loadPageAssets())
const SCHEMES = ['light', 'dark'] as const
const SIZES = { phone: 360, tablet: 768, desk: 1440 }

describe('the page', { skip: whySkipped() }, () => {
  let browser: Browser
  let address: string

  before(async () => {
    browser = await openBrowser()
    address = writePage(MARKUP)
  })
  after(() => browser?.close())

  for (const colorScheme of SCHEMES)
    for (const [size, width] of Object.entries(SIZES))
      test(`a ${size} in ${colorScheme}: accessible, and nothing runs off the side`, async () => {
        const viewport = { width, height: 800 }
        const { page, faults, close } = await visit(browser, address, { viewport, colorScheme })
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        await page.locator('.columns a.s').first().click()
        await openDetails(page)
        assert.deepEqual(await findViolations(page), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        assert.deepEqual(faults, [])
        await close()
      })

  test('without scripts a citation comes to its passage and lights it', async () => {
    const { page, close } = await visit(browser, address, { javaScriptEnabled: false })
    await page.locator('.cites a').first().click()
    assert.match(page.url(), /#c1-2$/)
    for (const letter of ['A', 'C', 'D'])
      assert.equal(await isLit(page, `#column-${letter} .g-c1.s`), true, letter)
    assert.equal(await page.locator('.theme').isVisible(), false)
    assert.equal(await isInsideView(page, '#c1-2'), true)
    await page.locator('.back').click()
    assert.match(page.url(), /#brief$/)
    assert.equal(await isInsideView(page, '#brief-title'), true)
    await close()
  })

  test('a citation lights all that the sentence rests on, and leads back to it', async () => {
    const { page, close } = await visit(browser, address)
    await page.locator('.cites a').first().click()
    assert.equal(await page.locator('.back').isVisible(), false)
    assert.match(await page.locator('.inspector').innerText(), /Also in C, D/)
    await page.locator('.inspector a').click()
    assert.equal(await isInsideView(page, '#c1'), true)
    await close()
  })

  for (const javaScriptEnabled of [true, false])
    test(`a dot opens what that outlet wrote, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const viewport = { width: 360, height: 800 }
      const { page, close } = await visit(browser, address, { javaScriptEnabled, viewport })
      const told = page.locator('#f1w3')
      assert.equal(await told.isVisible(), false)
      const dot = page.locator('#f1 td:nth-of-type(2) a')
      assert.match(await dot.innerText(), /The Meridian states it/)
      await dot.focus()
      await page.keyboard.press('Enter')
      assert.equal(await told.isVisible(), true)
      assert.match(await told.innerText(), /C ¶2 The Meridian The gravel barge Adeline/)
      assert.equal(await isInsideView(page, '#f1w3'), true)
      await close()
    })

  test('what an account has not is read as not found, never as silent', async () => {
    const { page, close } = await visit(browser, address)
    assert.equal(await page.locator('#f4 td').nth(1).innerText(), '·\nnot found')
    assert.doesNotMatch(await page.locator('body').innerText(), /silent/)
    await close()
  })

  test('on a phone every dot of a fact stands below it, in view', async () => {
    const { page, close } = await visit(browser, address, { viewport: { width: 360, height: 800 } })
    const rights = `[...document.querySelectorAll('.matrix td')].map(e => e.getBoundingClientRect().right)`
    assert.ok(Math.max(...(await page.evaluate<number[]>(rights))) <= 360)
    const cut = `[...document.querySelectorAll('.contents li')].some(e => e.getBoundingClientRect().right > 360)`
    assert.equal(await page.evaluate(cut), false)
    await close()
  })

  test('after a jump every heading stands at the same height', async () => {
    const { page, close } = await visit(browser, address)
    const links = page.locator('.contents a')
    const tops: number[] = []
    for (let nth = 0; nth < (await links.count()) - 2; nth++) {
      await links.nth(nth).click()
      const top = `document.querySelector(location.hash + '-title').getBoundingClientRect().top`
      tops.push(Math.round(await page.evaluate<number>(top)))
    }
    assert.ok(Math.max(...tops) - Math.min(...tops) <= 2, tops.join(', '))
    await close()
  })

  test('without scripts a statement leads to its counterpart and lights them all', async () => {
    const { page, close } = await visit(browser, address, { javaScriptEnabled: false })
    const first = page.locator('#column-A a.s[data-group="f1"]').first()
    await first.click()
    assert.match(page.url(), /#f1-2$/)
    for (const letter of ['A', 'B', 'C', 'D', 'E'])
      assert.equal(await isLit(page, `#column-${letter} .g-f1.s`), true, letter)
    await close()
  })

  test('choosing a statement lights its counterparts, and Escape clears them', async () => {
    const { page, close } = await visit(browser, address)
    await page.locator('#column-C a.s[data-group="q1"]').first().click()
    assert.equal(await page.locator('.s.lit.g-q1').count(), 4)
    assert.match(
      await page.locator('.inspector').innerText(),
      /Words of Tomas Veralde\. Also in A, B, E/,
    )
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.s.lit').count(), 0)
    assert.equal(await page.locator('.inspector').isVisible(), false)
    await close()
  })

  test('what else the chosen words are part of is one step away', async () => {
    const { page, close } = await visit(browser, address)
    await page.locator('#column-E a.s.g-d1.g-f2').first().click()
    const told = page.locator('.inspector > span')
    assert.match(await told.innerText(), /^They differ: people hurt/)
    await page.locator('.inspector button', { hasText: 'Stated by 4 accounts' }).click()
    assert.match(await told.innerText(), /^Stated by 4 accounts/)
    assert.equal(await page.locator('.inspector button', { hasText: 'They differ' }).count(), 1)
    await close()
  })

  test('arrow keys go between columns and between statements', async () => {
    const { page, close } = await visit(browser, address)
    await page.locator('#column-A a.s[data-group="f1"]').first().focus()
    await page.keyboard.press('ArrowRight')
    assert.equal(await focused(page, 'column'), 'column-B')
    await page.keyboard.press('ArrowRight')
    assert.equal(await focused(page, 'column'), 'column-C')
    await page.keyboard.press('ArrowLeft')
    assert.equal(await focused(page, 'column'), 'column-B')
    const before = await focused(page, 'text')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(page, 'column'), 'column-B')
    assert.notEqual(await focused(page, 'text'), before)
    await close()
  })

  test('every link and button can be reached and seen with the keyboard alone', async () => {
    const { page, close } = await visit(browser, address)
    await page.keyboard.press('Tab')
    assert.equal(await focused(page, 'text'), 'Skip to the report')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'main')
    await page.keyboard.press('Tab')
    assert.equal(await focused(page, 'text'), 'Lindqvist Courier')
    const outline = 'getComputedStyle(document.activeElement).outlineStyle'
    assert.equal(await page.evaluate(outline), 'solid')
    await close()
  })

  test('the switch turns the page dark and back', async () => {
    const { page, close } = await visit(browser, address, { colorScheme: 'light' })
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await paper()
    await page.locator('.theme').click()
    assert.notEqual(await paper(), light)
    assert.equal(await page.locator('.theme').innerText(), 'Light')
    await page.locator('.theme').click()
    assert.equal(await paper(), light)
    await close()
  })

  test('on paper the matrix is there, and the texts only where they are asked for', async () => {
    const { page, close } = await visit(browser, address, {
      viewport: { width: 718, height: 1000 },
    })
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.contents').isVisible(), false)
    assert.equal(await page.locator('.theme').isVisible(), false)
    assert.equal(await page.locator('#f1 .dot').first().innerText(), '●')
    assert.equal(await page.locator('#f4 .dot').nth(1).innerText(), '·')
    assert.equal(await page.locator('.matrix .outlet-name').first().isVisible(), true)
    assert.equal(await page.locator('#columns').isVisible(), false)
    const short = pagesOf(await page.pdf({ format: 'A4' }))
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.with-texts input').check()
    await page.emulateMedia({ media: 'print' })
    const cut = `[...document.querySelectorAll('.column, .text p')].some(e => {
      const { left, right } = e.getBoundingClientRect()
      return left < 0 || right > innerWidth || e.scrollHeight > e.clientHeight + 1
    })`
    assert.equal(await page.evaluate(cut), false)
    assert.ok(pagesOf(await page.pdf({ format: 'A4' })) >= short + 5)
    await close()
  })

  test('what articles say never becomes markup, and the policy stops what would', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const [first, ...rest] = BRIDGE_ARTICLES
    const articles = [{ ...first, text: `${evil}\n\n${first.text}`, blocks: [] }, ...rest]
    const [about, ...others] = BRIDGE_COMPARISON.articles
    const named = { ...about, outlet: evil, title: evil }
    const comparison = {
      ...BRIDGE_COMPARISON,
      articles: [named, ...others],
      entities: [{ ...BRIDGE_COMPARISON.entities[0], name: evil }],
    }
    const markup = renderHtml(toComparisonView(comparison, articles), loadPageAssets())
    const { page, faults, close } = await visit(browser, writePage(markup))
    assert.equal(await page.locator('main img, main script').count(), 0)
    assert.match(await page.title(), /Synoptic$/)
    const run = 'document.body.insertAdjacentHTML("beforeend", "<a onclick=document.title=3>x</a>")'
    await page.evaluate(run)
    await page.locator('body > a').last().click()
    assert.match(await page.title(), /Synoptic$/)
    assert.equal(faults.filter((fault) => !fault.includes('Content Security Policy')).length, 0)
    await close()
  })
})

/** What axe finds against WCAG 2.2 AA and its own best practices. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`
  return page.evaluate(run)
}

function pagesOf(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
}

/** Is the background of the first words with this selector the marker's? */
function isLit(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const probe = document.createElement('i')
    probe.style.color = 'var(--lit)'
    document.body.append(probe)
    const lit = getComputedStyle(probe).color
    probe.remove()
    const words = document.querySelector(${JSON.stringify(selector)})
    return getComputedStyle(words).backgroundColor === lit
  })()`)
}

function isInsideView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })()`)
}

/** Which column the focused words stand in, or what they say. */
function focused(page: Page, what: 'column' | 'text'): Promise<string> {
  return page.evaluate(
    what === 'column'
      ? "document.activeElement.closest('.column')?.id"
      : 'document.activeElement.innerText',
  )
}
