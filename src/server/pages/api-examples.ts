import { z } from 'zod'
import { API } from '../api/add-api.ts'
import type { Route } from '../api/route.ts'

/** Ids of what is kept here, to be asked for; null where nothing is. */
export type Known = Readonly<Record<string, string | null>>

export type ExamplePath = {
  readonly path: string
  /** Can it be asked as it stands, changing nothing and in little time? */
  readonly isAnswerable: boolean
}

/** A question of a route: its path filled in with what is known, and what it needs to be asked. */
export function exampleOf({ method, path, query, example }: Route, known: Known): ExamplePath {
  const filled = path.replaceAll(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole)
  const isWhole = !filled.includes('{')
  const needed = example?.query ?? (query?.safeParse({}).success ? '' : null)
  const isAsked = needed !== null || query === undefined
  return {
    path: `${API}${filled}${needed ? `?${needed}` : ''}`,
    isAnswerable: method === 'get' && isWhole && isAsked && example?.answered !== false,
  }
}

/** The command that asks the same. */
export function curlLine({ method, body, example }: Route, address: string): string {
  const words = ['curl']
  if (method !== 'get') words.push('-X', method.toUpperCase())
  if (body) {
    const sent = JSON.stringify(example?.body ?? emptyOf(body))
    words.push('-H', "'Content-Type: application/json'", '-d', quote(sent))
  }
  return [...words, quote(address)].join(' ')
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The fields that a body needs, each as null. */
function emptyOf(body: z.ZodType): unknown {
  const { required = [] } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(required.map((name) => [name, null]))
}
