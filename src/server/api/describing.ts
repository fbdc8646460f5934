import { publishedSchemas } from '../../app/desk/published-schemas.ts'
import { packageVersion } from '../../app/package-root.ts'
import { sendJson } from '../respond.ts'
import { type Json, toOpenApi } from './openapi.ts'
import { type Route, route } from './route.ts'

/** `/api/v1/openapi.json`: what the routes are, and itself. */
export function describingRoutes(routes: readonly Route[]): readonly Route[] {
  const all = [...routes]
  let made: Json | null = null
  const own = route({
    method: 'get',
    path: '/openapi.json',
    name: 'describeApi',
    group: 'About',
    summary: 'This description, as OpenAPI 3.1.',
    example: { answered: false },
    answers: { 200: { about: 'The description.', type: 'application/json' } },
    handle: ({ context }) => {
      made ??= describeRoutes(all)
      return sendJson(context, made)
    },
  })
  all.push(own)
  return all
}

/** The OpenAPI document of routes. */
export function describeRoutes(routes: readonly Route[]): Json {
  return toOpenApi({ routes, schemas: publishedSchemas(), version: packageVersion() })
}
