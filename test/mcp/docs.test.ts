import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'
import { TOOLS } from '../../src/server/mcp/tools/all-tools.ts'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { call } from './ask.ts'

const PAGE = readFileSync(join(packageRoot(), 'docs', 'mcp.md'), 'utf8')

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

test('the page on assistants names every tool', () => {
  for (const { name } of TOOLS) assert.ok(PAGE.includes(`\`${name}\``), name)
})

test('the answer that it shows is the answer that is given', async () => {
  const [, asked = '', shown = ''] =
    /`get_passage` with `(\{.+\})` gives[^`]*```json\n([\s\S]+?)```/.exec(PAGE) ?? []
  assert.deepEqual(await call(desk.app, 'get_passage', JSON.parse(asked)), JSON.parse(shown))
})
