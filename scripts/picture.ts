// Takes the pictures of the page that the documents show: `npm run picture`. Needs Chromium.
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { openBrowser, visit } from '../test/page/browser.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const file = join(mkdtempSync(join(tmpdir(), 'synoptic-picture-')), 'page.html')
execFileSync(process.execPath, [join(ROOT, 'src/cli/synoptic.ts'), 'demo', '--html', file])

const PICTURES = [
  { name: 'page', width: 1280, height: 900, colorScheme: 'light', choose: null },
  {
    name: 'page-side-by-side',
    width: 1280,
    height: 900,
    colorScheme: 'light',
    choose: '.column a.s',
  },
] as const

const browser = await openBrowser()
for (const { name, width, height, colorScheme, choose } of PICTURES) {
  const viewport = { width, height }
  const { page, close } = await visit(browser, pathToFileURL(file).href, { viewport, colorScheme })
  if (choose !== null) {
    await page.locator(choose).first().click()
    await page.waitForTimeout(300)
  }
  await page.screenshot({ path: join(ROOT, 'docs', `${name}.png`) })
  await close()
}
await browser.close()
