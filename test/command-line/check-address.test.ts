import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'
import { startSite } from '../../src/app/refresh/test-site.ts'
import type { DraftCheck } from '../../src/model/draft.ts'
import { EXAMPLES, type Outcome } from './run.ts'

const home = mkdtempSync(join(tmpdir(), 'synoptic-check-'))
after(() => rmSync(home, { recursive: true }))

/** Runs `synoptic check` while this process goes on answering. */
function check(...args: string[]): Promise<Outcome> {
  const command = [join(packageRoot(), 'src', 'cli', 'synoptic.ts'), 'check', ...args]
  const env = { ...process.env, SYNOPTIC_HOME: home }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    )
  })
}

const WITH = ['--with', join(EXAMPLES, 'lake-summit'), '--json']

const PAGE = `<html><head><title>Lake summit</title></head><body><article><h1>Lake summit</h1>
<p>The two presidents talked for six hours in the boathouse of the Hotel Ilm, and parted without a treaty.</p>
<p>Karvonia shut the sluices in 2018 after a flood that killed 11 people in Brenn, below the dam.</p>
</article></body></html>`

test('synoptic check takes a draft from an address, as the settings allow', async () => {
  await using site = await startSite()
  site.set('/draft', { body: PAGE })
  const refused = await check(site.url('/draft'), ...WITH)
  assert.notEqual(refused.code, 0)
  assert.match(refused.stderr, /allow-private-hosts|private/i)
  assert.deepEqual(site.asked, [])
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'config.toml'), 'delay = 0\nallow-private-hosts = ["127.0.0.1"]\n')
  const { code, stdout, stderr } = await check(site.url('/draft'), ...WITH)
  assert.equal(code, 1, stderr)
  const { findings }: DraftCheck = JSON.parse(stdout)
  assert.equal(findings.find(({ claim }) => claim.text === 'six hours')?.mark, 'at-odds')
})
