import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'

type Schema = Readonly<Record<string, unknown>>

/** The JSON Schemas that come with the package and that answers are of, by name. */
export function publishedSchemas(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(NAMES.map((name) => [name, readSchema(name)]))
}

const NAMES = ['check', 'comparison', 'reading']

/** Our own file, so its shape is known. */
function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(join(packageRoot(), 'schema', `${name}.json`), 'utf8'))
}
