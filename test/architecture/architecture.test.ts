import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findViolations, loadSources } from './imports.ts'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

test('every file of src imports only what its folder may', () => {
  assert.deepEqual(loadSources(SRC).flatMap(findViolations), [])
})

const check = (path: string, text: string, violations: number) =>
  test(`${violations} violation(s): ${path} with ${text}`, () => {
    assert.equal(findViolations({ path, text }).length, violations)
  })

check('read/en/a.ts', "import { x } from '../../model/span.ts'", 0)
check('read/en/a.ts', "import { x } from './b.ts'", 0)
check('read/en/a.ts', "import { x } from '../../compare/story.ts'", 1)
check('read/en/a.ts', "import type { x } from '../../compare/story.ts'", 1)
check('compare/a.ts', "export { x } from '../present/view.ts'", 1)
check('compare/a.ts', "import { readFileSync } from 'node:fs'", 1)
check('app/a.ts', "import { readFileSync } from 'node:fs'", 0)
check('model/a.ts', "import { x } from '../text/words.ts'", 1)
check('text/a.ts', 'const now = Date.now()', 1)
check('cli/a.ts', 'const now = Date.now()', 0)
check('drawer/a.ts', 'const x = 1', 1)
check('compare/a.ts', "const page = await import('../app/load.ts')", 1)
check('acquire/http/guard/a.ts', "import { isIP } from 'node:net'", 0)
check('acquire/http/a.ts', "import { Agent } from 'undici'", 0)
check('acquire/warc/a.ts', "import { request } from 'node:https'", 1)
check('app/a.ts', "const { Agent } = await import('undici')", 1)
check('app/a.ts', "import { lookup } from 'node:dns/promises'", 1)
check('app/a.ts', "const { createTransport } = await import('nodemailer')", 1)
check('acquire/mail/a.ts', "const { createTransport } = await import('nodemailer')", 0)
check('app/a.ts', "const { Pool } = await import('pg')", 1)
check('store/postgres/a.ts', "import pg from 'pg'", 0)
