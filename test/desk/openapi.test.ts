import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { describeRoutes } from '../../src/server/api/describing.ts'
import { type Route, route } from '../../src/server/api/route.ts'
import { ROUTES } from '../../src/server/api/routes.ts'

const META = new URL('../fixtures/openapi/openapi-3.1-schema.json', import.meta.url)
const isOpenApi = new Ajv2020({ strict: false, validateFormats: false }).compile<unknown>(
  JSON.parse(readFileSync(META, 'utf8')),
)

const describe = (routes: readonly Route[]) => JSON.parse(JSON.stringify(describeRoutes(routes)))

test('the description is OpenAPI 3.1, and what is not is told apart', () => {
  const document = describe(ROUTES)
  assert.equal(isOpenApi({ ...document, paths: { stories: {} } }), false)
  assert.ok(isOpenApi(document), JSON.stringify(isOpenApi.errors))
})

test('every reference of the description leads to a part of it', () => {
  const document = describe(ROUTES)
  const parts = new Set(Object.keys(document.components.schemas))
  const named = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, each]) => each)
  assert.ok(named.length > 10)
  for (const each of named) {
    const [, part] = /^#\/components\/schemas\/(.+)$/.exec(each) ?? []
    assert.ok(part && parts.has(part), each)
  }
})

test('no two routes have one name, or one method and path', () => {
  const names = ROUTES.map(({ name }) => name)
  const places = ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
  assert.equal(new Set(names).size, names.length)
  assert.equal(new Set(places).size, places.length)
})

test('what each route takes is described: its path, its parameters and its body', () => {
  for (const { path, params, summary, method, query } of ROUTES) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    assert.deepEqual(named, Object.keys(params?.shape ?? {}), path)
    assert.match(summary, /^[A-Z].+\.$/, path)
    const { parameters = [] } = describe(ROUTES).paths[`/api/v1${path}`][method]
    for (const name of Object.keys(query?.shape ?? {})) {
      const found = parameters.find((each: { name: string }) => each.name === name)
      assert.ok(found?.description, `${path} does not say what ${name} is`)
    }
  }
})

test('a shape becomes a schema under its name, and a default makes a parameter optional', () => {
  const shape = z.strictObject({ word: z.string() }).meta({ id: 'Word' })
  const echo = route({
    method: 'post',
    path: '/echo/{word}',
    name: 'echo',
    group: 'Tests',
    summary: 'Says it again.',
    params: z.object({ word: z.string() }),
    query: z.object({ times: z.string().default('1').describe('How often.') }),
    body: shape,
    answers: { 200: { about: 'It.', shape: z.strictObject({ said: z.array(shape) }) } },
    handle: ({ context }) => context.json({}),
  })
  const { paths, components } = describe([echo])
  const { parameters, requestBody, responses } = paths['/api/v1/echo/{word}'].post
  assert.deepEqual(
    parameters.map((each: { name: string; in: string; required: boolean }) => [
      each.name,
      each.in,
      each.required,
    ]),
    [
      ['word', 'path', true],
      ['times', 'query', false],
    ],
  )
  const ref = { $ref: '#/components/schemas/Word' }
  assert.deepEqual(requestBody, {
    required: true,
    content: { 'application/json': { schema: ref } },
  })
  const { schema } = responses[200].content['application/json']
  assert.deepEqual(schema.properties.said, { type: 'array', items: ref })
  assert.deepEqual(components.schemas.Word.required, ['word'])
  assert.ok(isOpenApi(describe([echo])))
})
