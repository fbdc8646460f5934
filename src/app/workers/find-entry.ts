import { existsSync } from 'node:fs'

/** Where a thread's module may stand, seen from here: in the sources, the bundle, or its parts. */
export function findEntry(name: string): URL {
  const places = [`./${name}.ts`, `./${name}.js`, `../${name}.js`]
  const entry = places.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  if (!entry) throw new Error(`a part of the program is missing: ${name}; install it again`)
  return entry
}
