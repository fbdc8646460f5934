import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Hono } from 'hono'
import { describeRoutes } from '../../src/server/api/describing.ts'
import { ROUTES } from '../../src/server/api/routes.ts'

type Content = Readonly<Record<string, { readonly schema?: object }>>
type Operation = {
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** The document as a reader gets it, after its way through JSON; our own, so its shape is known. */
const DOCUMENT: Document = JSON.parse(JSON.stringify(describeRoutes(ROUTES)))

/** The schemas of the document, as `ajv` knows them: `desk#/components/schemas/Card`. */
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  validateFormats: false,
})
ajv.addVocabulary(['openapi', 'info', 'servers', 'tags', 'paths', 'components'])
ajv.addSchema({ ...DOCUMENT, $id: 'desk' })

/** The app, with each of its answers under `/api/v1` held against its own description. */
export function checkAnswers(app: Hono): Hono {
  const fetch = app.fetch
  app.fetch = async (request, ...rest) => {
    const answer = await fetch(request, ...rest)
    const { pathname } = new URL(request.url)
    const type = answer.headers.get('content-type') ?? ''
    // A copy of a stream that nobody reads would keep it open.
    const copy = type.startsWith('text/event-stream') ? new Response(null, answer) : answer.clone()
    if (pathname.startsWith('/api/v1/')) await checkAnswer(request.method, pathname, copy)
    return answer
  }
  return app
}

async function checkAnswer(method: string, path: string, answer: Response): Promise<void> {
  const what = `${method} ${path} answered with ${answer.status}`
  const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '')
  if (answer.status >= 400) assert.equal(type, 'application/problem+json', what)
  if (method === 'HEAD' || method === 'OPTIONS' || answer.headers.get('content-encoding')) return
  const found = findOperation(method, path)
  if (!found) return assert.ok([404, 405].includes(answer.status), `${what}, and is not described`)
  const status = found.operation.responses[answer.status] ? String(answer.status) : 'default'
  assert.ok(status !== 'default' || answer.status >= 400, `${what}, which is not described`)
  const content = found.operation.responses[status].content
  if (!content)
    return assert.equal(await textOf(answer), '', `${what}, and is said to have no body`)
  assert.ok(content[type], `${what} of type ${type}, which is not described`)
  if (!content[type].schema) return
  const pointer = [
    'paths',
    found.path,
    found.method,
    'responses',
    status,
    'content',
    type,
    'schema',
  ]
  const validate = ajv.getSchema(`desk#/${pointer.map(escapePointer).join('/')}`)
  assert.ok(validate, pointer.join('/'))
  const value: unknown = JSON.parse(await textOf(answer))
  assert.ok(validate(value), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
}

/** A copy is read, for the answer is the asker's. One that goes on for ever is never copied. */
const textOf = (answer: Response) => answer.clone().text()

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function findOperation(asked: string, path: string) {
  const method = asked.toLowerCase()
  for (const [pattern, operations] of Object.entries(DOCUMENT.paths)) {
    const matches = new RegExp(
      `^${pattern.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`,
    )
    const operation = matches.test(path) ? operations[method] : undefined
    if (operation) return { path: pattern, method, operation }
  }
  return null
}
