import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserName } from './browser-name.ts'

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

const named = [
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [`Mozilla/5.0 (Windows NT 10.0) ${KIT} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge on Windows'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${KIT} Chrome/140.0 Safari/537.36`, 'Chrome on Android'],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) ${KIT} Version/18.1 Safari/605`,
    'Safari on a Mac',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${KIT} Version/18.0 Mobile/1 Safari/604`,
    'Safari on an iPhone',
  ],
  ['curl/8.5.0', 'curl'],
  ['', 'A browser that does not say which'],
  ['Mozilla/5.0 (Plan 9)', 'A browser that does not say which'],
] as const
for (const [agent, name] of named) {
  test(`"${agent}" is ${name}`, () => assert.equal(browserName(agent), name))
}
