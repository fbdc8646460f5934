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
        await openDetails(page)
        await page.locator('.columns a.s').first().click()
        assert.deepEqual(await findViolations(page), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        assert.deepEqual(faults, [])
        await close()
      })

  test('without scripts a citation opens the texts at its passage and lights it', async () => {
    const { page, close } = await visit(browser, address, { javaScriptEnabled: false })
    assert.equal(await page.locator('#column-A').isVisible(), false)
    await page.locator('#c1 .letters a').nth(1).click()
    assert.match(page.url(), /#c1-3$/)
    for (const letter of ['A', 'C', 'D'])
      assert.equal(await isLit(page, `#column-${letter} .g-c1.s`), true, letter)
    assert.equal(await page.locator('.theme').isVisible(), false)
    assert.equal(await isInsideView(page, '#c1-3'), true)
    await page.locator('.back').click()
    assert.match(page.url(), /#brief$/)
    assert.equal(await isInsideView(page, '#brief-heading'), true)
    await close()
  })

  test('a citation lights all that the sentence rests on, and leads back to it', async () => {
    const { page, close } = await visit(browser, address)
    await page.locator('#c1 .letters a').nth(1).click()
    assert.equal(await page.locator('.back').isVisible(), false)
    const told = await page.locator('.inspector').innerText()
    assert.match(told, /A line of the brief\. Also in A, D/)
    await page.locator('.inspector a').click()
    assert.equal(await isInsideView(page, '#c1'), true)
    await close()
  })

  for (const javaScriptEnabled of [true, false])
    test(`a line of who tells what opens each one’s words, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const viewport = { width: 360, height: 800 }
      const { page, close } = await visit(browser, address, { javaScriptEnabled, viewport })
      const told = page.locator('#f1 .statements')
      assert.equal(await told.isVisible(), false)
      await page.locator('#f1 summary').focus()
      await page.keyboard.press('Enter')
      assert.equal(await told.isVisible(), true)
      assert.match(await told.innerText(), /C\s+The Meridian\s+The gravel barge Adeline[\s\S]*¶2/)
      await close()
    })

  test('what an account has not is read as not found, never as silent', async () => {
    const { page, close } = await visit(browser, address)
    const missing = page.locator('li:has(#f4) .hollow').first()
    assert.match(await missing.innerText(), /·\s*.+: not found/)
    assert.doesNotMatch(await page.locator('body').innerText(), /silent/)
    await close()
  })

  test('after a jump a heading stands below the bar', async () => {
    const { page, close } = await visit(browser, address)
    for (const part of ['accounts', 'differences', 'facts']) {
      await page.locator(`.contents a[href="#${part}"]`).click()
      const top = `document.querySelector('#${part}-heading').getBoundingClientRect().top`
      const bar = `document.querySelector('.top').getBoundingClientRect().bottom`
      const distance = await page.evaluate<number>(`${top} - ${bar}`)
      assert.ok(distance >= 0 && distance < 60, `${part}: ${distance}`)
    }
    await close()
  })

  test('without scripts a statement leads to its counterpart and lights them all', async () => {
    const { page, close } = await visit(browser, address, { javaScriptEnabled: false })
    await page.locator('.texts summary').click()
    const first = page.locator('#column-A a.s[data-group="f1"]').first()
    await first.click()
    assert.match(page.url(), /#f1-2$/)
    for (const letter of ['A', 'B', 'C', 'D', 'E'])
      assert.equal(await isLit(page, `#column-${letter} .g-f1.s`), true, letter)
    await close()
  })

  test('choosing a statement lights its counterparts, and Escape clears them', async () => {
    const { page, close } = await visit(browser, address)
    await page.locator('.texts summary').click()
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
    await page.locator('.texts summary').click()
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
    await page.locator('.texts summary').click()
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
    assert.match(await focused(page, 'text'), /^AB\s+Lindqvist Courier/)
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
    await page.locator('.theme').click()
    assert.equal(await paper(), light)
    await close()
  })

  test('on paper all is there without backgrounds, and the texts only where they were open', async () => {
    const { page, close } = await visit(browser, address, {
      viewport: { width: 718, height: 1000 },
    })
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.contents', '.theme', '#texts'])
      assert.equal(await page.locator(hidden).isVisible(), false, hidden)
    for (const shown of ['li:has(#f1) .tellers .siglum', '#d1 .value', '#q1 del', '#names dt'])
      assert.equal(await page.locator(shown).first().isVisible(), true, shown)
    const backgrounds = `[...document.querySelectorAll('.siglum, .block')].filter(each =>
      !/^rgba\\(.*, 0\\)$/.test(getComputedStyle(each).backgroundColor)).length`
    assert.equal(await page.evaluate(backgrounds), 0)
    const short = pagesOf(await page.pdf({ format: 'A4' }))
    assert.ok(short <= 6, `${short} pages`)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.texts summary').click()
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
