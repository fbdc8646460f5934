import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'

/** The modules that are loaded with one of ours, by their addresses. */
function loadedWith(path: string): readonly string[] {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({
      load(url, context, next) {
        loaded.push(url)
        return next(url, context)
      },
    })
    await import(${JSON.stringify(join(packageRoot(), path))})
    console.log(JSON.stringify(loaded))
    process.exit()`
  const args = ['--input-type=module', '--eval', script]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

const isOfProtocol = (url: string) => url.includes('@modelcontextprotocol')

test('who opens the desk does not load what answers assistants', () => {
  const loaded = loadedWith('src/server/start-desk.ts')
  assert.ok(loaded.some((url) => url.endsWith('/mcp/add-mcp.ts')))
  assert.deepEqual(loaded.filter(isOfProtocol), [])
  assert.ok(loadedWith('src/server/mcp/serve-http.ts').some(isOfProtocol))
})
