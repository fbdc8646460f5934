// Takes the pictures that the documents show: `npm run picture`. Needs Chromium.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { openBrowser, visit } from '../test/page/browser.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PROGRAM = join(ROOT, 'src/cli/synoptic.ts')
const FOLDER = mkdtempSync(join(tmpdir(), 'synoptic-picture-'))
const VIEWPORT = { width: 1280, height: 900 }

const file = join(FOLDER, 'page.html')
execFileSync(process.execPath, [PROGRAM, 'demo', '--html', file])
const env = { ...process.env, SYNOPTIC_HOME: FOLDER }
const desk = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0'], { env })
const address = await new Promise<string>((resolve) => {
  let printed = ''
  desk.stdout.on('data', (data) => {
    printed += data
    // The last line of the first story: what it differs on has been compared by then.
    if (/dispute: /.test(printed)) resolve(/http:\S+/.exec(printed)?.[0] ?? '')
  })
})

/** A draft with something for each of the marks. */
const DRAFT = [
  'Veldt and Halenko part without a treaty',
  'President Tomas Veldt of Karvonia and Yuriy Halenko of Lesmark ended their first meeting in six years on Friday without the water treaty that both had come to sign.',
  'The two men talked for five hours in the boathouse of the Hotel Ilm. About 250 farmers protested at the gates of the hotel.',
  '“There is no treaty until every page of it is signed,” Veldt told reporters.',
  'Karvonia shut the sluices in 2017 after a flood that killed 11 people in Brenn.',
].join('\n\n')

const PICTURES = [
  { name: 'page', at: pathToFileURL(file).href, scheme: 'light', draft: null },
  { name: 'desk-today', at: `${address}?since=all`, scheme: 'light', draft: null },
  { name: 'desk-story', at: `${address}story/s1`, scheme: 'light', draft: null },
  { name: 'desk-parallel', at: `${address}story/s1/parallel?lead=2`, scheme: 'dark', draft: null },
  { name: 'desk-check', at: `${address}check`, scheme: 'light', draft: DRAFT },
] as const

const browser = await openBrowser()
for (const { name, at, scheme, draft } of PICTURES) {
  const { page, close } = await visit(browser, at, { viewport: VIEWPORT, colorScheme: scheme })
  if (draft !== null) {
    await page.locator('textarea').first().fill(draft)
    await page.locator('main form button').first().click()
    await page.waitForLoadState('networkidle')
  }
  await page.screenshot({ path: join(ROOT, 'docs', `${name}.png`) })
  await close()
}
await browser.close()
desk.kill()
