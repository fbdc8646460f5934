import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { renderUnit } from './render-unit.ts'

const command = [process.execPath, '/home/a b/50 % of "it"/synoptic.js', 'serve', '--port', '$1\\2']

test('what systemd would take for its own is written so that it does not', () => {
  const unit = renderUnit({
    command,
    environment: { SYNOPTIC_HOME: '/a $b', XDG_DATA_HOME: undefined },
  })
  assert.match(
    unit,
    /"\/home\/a b\/50 %% of \\"it\\"\/synoptic\.js" "serve" "--port" "\$\$1\\\\2"\n/,
  )
  assert.match(unit, /^Environment="SYNOPTIC_HOME=\/a \$b"$/m)
  assert.doesNotMatch(unit, /XDG/)
})

const missing = spawnSync('systemd-analyze', ['--version']).error !== undefined

test('systemd finds nothing wrong with it', { skip: missing ? 'no systemd here' : false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-unit-'))
  const file = join(folder, 'synoptic.service')
  writeFileSync(file, renderUnit({ command, environment: { SYNOPTIC_HOME: folder } }))
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', file], {
    encoding: 'utf8',
    env: { ...process.env, XDG_RUNTIME_DIR: folder },
  })
  rmSync(folder, { recursive: true })
  assert.equal(status, 0, stderr)
})
