import assert from 'node:assert/strict'
import type { Hono } from 'hono'

type Message = {
  readonly result?: Result
  readonly error?: { readonly code: number; readonly message: string }
}

type Result = {
  readonly content?: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: Answer
  readonly isError?: boolean
  readonly tools?: readonly ListedTool[]
  readonly [key: string]: unknown
}

/** What a tool answers: its shape is held against its own `outputSchema` by the server. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of thirteen shapes.
export type Answer = any

export type ListedTool = {
  readonly name: string
  readonly description: string
  readonly inputSchema: object
  readonly outputSchema: object
  readonly annotations: Readonly<Record<string, boolean>>
}

export type Headers = Readonly<Record<string, string>>

/** Asks `/mcp` as an assistant does, without a port. */
export async function post(app: Hono, body: unknown, headers: Headers = {}): Promise<Response> {
  return app.request('http://localhost/mcp', {
    method: 'POST',
    headers: {
      Host: 'localhost',
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The message that a question is answered with, bare or as the one event of a stream. */
export async function ask(
  app: Hono,
  method: string,
  params: object = {},
  headers: Headers = {},
): Promise<Message> {
  const answer = await post(app, { jsonrpc: '2.0', id: 1, method, params }, headers)
  assert.equal(answer.status, 200)
  const text = await answer.text()
  // Lines of a stream end with a line feed alone, whatever else begins a line elsewhere.
  const data = text.split('\n').find((line) => line.startsWith('data: '))
  return JSON.parse(data?.slice('data: '.length) ?? text)
}

/** Calls a tool; what it refuses fails the test. */
export async function call(
  app: Hono,
  name: string,
  args: object,
  headers: Headers = {},
): Promise<Answer> {
  const { result, error } = await ask(app, 'tools/call', { name, arguments: args }, headers)
  assert.equal(error, undefined, error?.message)
  const [first] = result?.content ?? []
  assert.notEqual(result?.isError, true, first?.text)
  // Assistants that know no structured answers read the same as text.
  assert.deepEqual(JSON.parse(first?.text ?? ''), result?.structuredContent)
  return result?.structuredContent
}

/** The sentence that a call is refused with. */
export async function refusal(
  app: Hono,
  name: string,
  args: unknown,
  headers: Headers = {},
): Promise<string> {
  const { result, error } = await ask(app, 'tools/call', { name, arguments: args }, headers)
  if (error) return error.message
  assert.equal(result?.isError, true, 'is not refused')
  return result?.content?.[0]?.text ?? ''
}
