import { z } from 'zod'
import { API } from './add-api.ts'
import type { AnswerShape, Route } from './route.ts'
import { PROBLEM } from './shapes/problem.ts'

/** JSON as it is. */
export type Json = Readonly<Record<string, unknown>>

type Schema = Json & {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly $defs?: Readonly<Record<string, Json>>
}

export type OpenApiMeans = {
  readonly routes: readonly Route[]
  /** Schemas that are published beside the API, by the names that routes call them by. */
  readonly schemas: Readonly<Record<string, Schema>>
  readonly version: string
}

const PARTS = '#/components/schemas/'

/** Describes the routes as OpenAPI 3.1: what `/api/v1/openapi.json` gives. */
export function toOpenApi({ routes, schemas, version }: OpenApiMeans): Json {
  const parts: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(schemas)) addPublished(parts, name, schema)
  const toSchema = (shape: z.ZodType, io: 'input' | 'output') => {
    const {
      $schema: _,
      $defs = {},
      ...schema
    } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
    for (const [name, part] of Object.entries($defs)) parts[name] = pointTo(part, PARTS)
    return pointTo(schema, PARTS)
  }
  const problem = toSchema(PROBLEM, 'output')
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = `${API}${route.path}`
    paths[path] = { ...paths[path], [route.method]: toOperation(route, problem, toSchema) }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Synoptic', version, description: ABOUT, license: LICENSE },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: { schemas: parts },
  }
}

const ABOUT =
  'What the desk knows, as JSON. An unknown parameter is refused. Answers carry an ETag: asked again with If-None-Match, what did not change is answered with 304. Instants are ISO 8601 with their zone; ids are strings.'

const LICENSE = { name: 'Apache 2.0', identifier: 'Apache-2.0' }

type ToSchema = (shape: z.ZodType, io: 'input' | 'output') => Schema

function toOperation(route: Route, problem: unknown, toSchema: ToSchema): Json {
  const { name, group, summary, params, query, body, answers, ifMatch } = route
  const parameters = [
    ...(params ? toParameters(toSchema(params, 'input'), 'path') : []),
    ...(query ? toParameters(toSchema(query, 'input'), 'query') : []),
    ...(ifMatch ? [IF_MATCH] : []),
  ]
  const told = Object.entries(answers).map(([status, answer]) => [
    status,
    toResponse(answer, toSchema),
  ])
  return {
    operationId: name,
    summary,
    tags: [group],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: toRequestBody(route, body, toSchema) } : {}),
    responses: {
      ...Object.fromEntries(told),
      ...(route.method === 'get' ? { 304: { description: 'It did not change.' } } : {}),
      default: {
        description: 'Why it was not answered, and what to do.',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  }
}

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The ETag of an earlier answer: done only while the articles are the same. `*` for any.',
  schema: { type: 'string' },
}

function toParameters({ properties = {}, required = [] }: Schema, where: 'path' | 'query'): Json[] {
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }))
}

function toRequestBody({ takesForm }: Route, body: z.ZodType, toSchema: ToSchema): Json {
  const form = { 'multipart/form-data': { schema: { type: 'object' } } }
  return {
    required: !body.safeParse(undefined).success,
    content: {
      'application/json': { schema: toSchema(body, 'input') },
      ...(takesForm ? form : {}),
    },
  }
}

function toResponse(answer: AnswerShape, toSchema: ToSchema): Json {
  const content = toContent(answer, toSchema)
  return { description: answer.about, ...(content ? { content } : {}) }
}

function toContent(answer: AnswerShape, toSchema: ToSchema): Json | null {
  if ('shape' in answer) return json(toSchema(answer.shape, 'output'))
  if ('problem' in answer)
    return { 'application/problem+json': { schema: toSchema(answer.problem, 'output') } }
  if ('schema' in answer) return json({ $ref: `${PARTS}${answer.schema}` })
  if (!('type' in answer)) return null
  return Object.fromEntries([answer.type].flat().map((type) => [type, {}]))
}

const json = (schema: unknown) => ({ 'application/json': { schema } })

/** A published schema and the parts that it is made of, each under the name of the whole. */
function addPublished(parts: Record<string, unknown>, name: string, published: Schema): void {
  const { $schema: _, $defs = {}, ...schema } = published
  const add = (as: string, each: unknown) => {
    parts[as] = pointTo(each, `${PARTS}${name}.`, `${PARTS}${name}`)
  }
  add(name, schema)
  for (const [part, each] of Object.entries($defs)) add(`${name}.${part}`, each)
}

/** The same, its references leading to where the parts now stand, and the whole. */
function pointTo(schema: unknown, parts: string, whole = '#'): Schema {
  const text = JSON.stringify(schema)
    .replaceAll('"$ref":"#/$defs/', `"$ref":"${parts}`)
    .replaceAll('"$ref":"#"', `"$ref":"${whole}"`)
  return JSON.parse(text)
}
