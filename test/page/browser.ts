import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a browser stands on this machine; null where there is none. */
export function findBrowser(): string | null {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path)) ?? null
}

/** Why the tests cannot run here; false where they can, and in CI, where a browser must be. */
export function whySkipped(): string | false {
  if (findBrowser() !== null || process.env.CI === 'true') return false
  return 'no browser: apt-get install chromium'
}

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser. Run: apt-get install chromium')
  return chromium.launch({ executablePath, args: [...SWITCHES, ...more] })
}

/** Writes a page to a file and returns its address, as a reader would open it. */
export function writePage(markup: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-page-')), 'page.html')
  writeFileSync(file, markup)
  return pathToFileURL(file).href
}

type Visited = { page: Page; faults: string[]; close: () => Promise<void> }

/** Opens a file in a fresh window and gathers whatever goes wrong or out on the network. */
export function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visited> {
  return visitAddress(browser, address, options, (page, faults) =>
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(`asks for ${request.url()}`)
    }),
  )
}

/** Opens an address in a fresh window and gathers what goes wrong; `watch` may look for more. */
export async function visitAddress(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  watch: (page: Page, faults: string[]) => unknown = () => undefined,
): Promise<Visited> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  watch(page, faults)
  await page.goto(address)
  return { page, faults, close: () => context.close() }
}
