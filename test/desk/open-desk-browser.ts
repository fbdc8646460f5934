import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openBrowser, visitAddress } from '../page/browser.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

export type DeskBrowser = {
  readonly desk: TestDesk
  readonly browser: Browser
  readonly listening: Listening
  /** Opens a page in a fresh window, and gathers what goes wrong. */
  visit(
    path: string,
    options?: BrowserContextOptions,
  ): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }>
  close(): Promise<void>
}

/** A browser before a test desk whose stories are compared. */
export async function openDeskBrowser(day?: Date): Promise<DeskBrowser> {
  const desk = await openTestDesk(day)
  await desk.desk.makeAhead()
  const listening = await listen(desk.app, { host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  return {
    ...{ desk, browser, listening },
    visit: (path, options) => visitAddress(browser, new URL(path, listening.address).href, options),
    async close() {
      await browser.close()
      await listening.close()
      await desk.close()
    },
  }
}
