import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createMcpHandler, type McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import { z } from 'zod'
import { packageRoot } from '../../src/app/package-root.ts'
import { ALONE } from '../../src/model/access.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { createMcpServer, toSharedMeans } from '../../src/server/mcp/create-server.ts'
import { NOW, openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'

/** Scenarios that are asked of the desk itself. */
const OF_THE_DESK = [
  ...['server-initialize', 'ping', 'tools-list', 'resources-list', 'prompts-list'],
  'dns-rebinding-protection',
]

/** Scenarios that ask for tools, resources and prompts of the suite's own, of kinds that the desk has. */
const OF_KINDS = [
  ...['tools-call-simple-text', 'tools-call-error', 'json-schema-2020-12'],
  ...['resources-read-text', 'resources-templates-read'],
  ...['prompts-get-simple', 'prompts-get-with-args'],
]

/** Scenarios of what the desk does not have, each with why. */
const NOT_APPLIED: Readonly<Record<string, string>> = {
  'logging-set-level': 'what goes wrong is told to standard error, as the newest protocol asks',
  'completion-complete': 'no argument is completed: ids are found by search_stories',
  'tools-call-image': 'the desk keeps no pictures',
  'tools-call-audio': 'the desk keeps no sound',
  'tools-call-embedded-resource': 'tools answer with data, and name resources by ids',
  'tools-call-mixed-content': 'the desk keeps no pictures',
  'tools-call-with-logging': 'see logging-set-level',
  'tools-call-with-progress': 'nothing takes long enough',
  'tools-call-sampling': 'no language model is asked',
  'tools-call-elicitation': 'a person is asked nothing through an assistant',
  'elicitation-sep1034-defaults': 'see tools-call-elicitation',
  'elicitation-sep1330-enums': 'see tools-call-elicitation',
  'server-sse-polling': 'without sessions there is no stream to come back to',
  'server-sse-multiple-streams': 'see server-sse-polling',
  'resources-read-binary': 'the desk keeps no binary',
  'resources-subscribe': 'nothing is told unasked',
  'resources-unsubscribe': 'see resources-subscribe',
  'prompts-get-embedded-resource': 'prompts name a story by its id',
  'prompts-get-with-image': 'the desk keeps no pictures',
}

const ASKER = { person: ALONE, name: null, door: 'desk', mayWrite: false } as const

const SUITE = join(packageRoot(), 'node_modules/@modelcontextprotocol/conformance/dist/index.js')

let desk: TestDesk
const listening: Listening[] = []
const folder = mkdtempSync(join(tmpdir(), 'synoptic-conformance-'))
before(async () => {
  desk = await openTestDesk()
  listening.push(await listen(desk.app, { host: '127.0.0.1', port: 0 }))
  const handler = createMcpHandler(() => {
    const means = toSharedMeans({ desk: desk.desk, now: () => NOW })
    return withKinds(createMcpServer(means, ASKER))
  })
  const app = new Hono().all('/mcp', ({ req }) => handler.fetch(req.raw))
  listening.push(await listen(app, { host: '127.0.0.1', port: 0 }))
})
after(async () => {
  for (const each of listening) await each.close()
  await desk.close()
  rmSync(folder, { recursive: true })
})

/** The server with what the suite looks for by name. */
function withKinds(server: McpServer): McpServer {
  const text = (words: string) => [{ type: 'text' as const, text: words }]
  server.registerTool('test_simple_text', { description: 'Says something.' }, () => ({
    content: text('This is a simple text response for testing.'),
  }))
  server.registerTool('test_error_handling', { description: 'Fails.' }, () => {
    throw new Error('This tool intentionally returns an error for testing')
  })
  const address = z
    .object({ street: z.string().optional(), city: z.string().optional() })
    .meta({ id: 'address' })
  server.registerTool(
    'json_schema_2020_12_tool',
    {
      description: 'Tool with JSON Schema 2020-12 features',
      inputSchema: z.strictObject({ name: z.string().optional(), address: address.optional() }),
    },
    () => ({ content: text('told') }),
  )
  const mimeType = 'text/plain'
  server.registerResource('text', 'test://static-text', { mimeType }, ({ href }) => ({
    contents: [{ uri: href, mimeType, text: 'The text of a resource.' }],
  }))
  const template = new ResourceTemplate('test://template/{id}/data', { list: undefined })
  server.registerResource('data', template, { mimeType }, ({ href }, { id }) => ({
    contents: [{ uri: href, mimeType, text: JSON.stringify({ id, data: `Data for ID: ${id}` }) }],
  }))
  const say = (words: string) => ({
    messages: [{ role: 'user' as const, content: { type: 'text' as const, text: words } }],
  })
  server.registerPrompt('test_simple_prompt', { description: 'Asks.' }, () => say('A prompt.'))
  server.registerPrompt(
    'test_prompt_with_arguments',
    {
      description: 'Asks with arguments.',
      argsSchema: z.object({ arg1: z.string(), arg2: z.string() }),
    },
    ({ arg1, arg2 }) => say(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`),
  )
  return server
}

/** What the suite prints. */
function runSuite(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SUITE, ...args], (_, stdout, stderr) => resolve(stdout + stderr))
  })
}

for (const [nth, scenarios] of [OF_THE_DESK, OF_KINDS].entries())
  test(`the public suite passes: ${scenarios.join(', ')}`, async () => {
    const url = new URL('/mcp', listening[nth].address).href
    const printed = await runSuite(['server', '--url', url, '--suite', 'all', '-o', folder])
    for (const scenario of scenarios) {
      const [line = 'was not run'] = new RegExp(`^. ${scenario}: .*$`, 'm').exec(printed) ?? []
      assert.match(line, /: [1-9]\d* passed, 0 failed/, `${scenario}: ${line}`)
    }
  })

test('every scenario of the suite is run, or is said not to apply', async () => {
  const listed = await runSuite(['list', '--server'])
  const names = [...listed.matchAll(/^ {2}- ([\w-]+) \[/gm)].map(([, name]) => name)
  assert.ok(names.length > 20)
  const known = [...OF_THE_DESK, ...OF_KINDS, ...Object.keys(NOT_APPLIED)]
  assert.deepEqual(names.toSorted(), known.toSorted())
})
