import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** What each folder of `src/` may import beside itself. The order is the order of the program. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  extract: ['model', 'text'],
  read: ['model', 'text'],
  group: ['model', 'text'],
  compare: ['model', 'text'],
  present: ['model', 'text'],
  'pipeline.ts': ['model', 'text', 'extract', 'read', 'group', 'compare'],
  library: ['model', 'extract', 'read', 'present', 'pipeline.ts'],
  'index.ts': ['model', 'extract', 'read', 'present', 'pipeline.ts', 'library'],
  acquire: ['model'],
  store: ['model'],
  app: [
    'model',
    'text',
    'extract',
    'read',
    'group',
    'compare',
    'present',
    'pipeline.ts',
    'acquire',
    'store',
  ],
  server: ['app', 'present', 'model'],
  web: ['present'],
  cli: ['app', 'server', 'present', 'model'],
}

/** The folders that know the language only: no Node, no DOM, no clock, no randomness. */
export const PURE: readonly string[] = [
  'model',
  'text',
  'extract',
  'read',
  'group',
  'compare',
  'present',
  'pipeline.ts',
  'library',
  'index.ts',
]

/** Where the network is reached or served: what is fetched passes the guard of `acquire/http`. */
const NETWORKED: readonly string[] = ['acquire/http', 'acquire/mail', 'server', 'store/postgres']
const NETWORK =
  /^(?:node:)?(?:http|https|http2|net|tls|dns|dgram|quic)(?:\/|$)|^(?:undici|got|ky|axios|node-fetch|nodemailer|pg|pg-boss)(?:\/|$)/

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
const UNREPEATABLE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\btoLocale\w+\(/

export type SourceFile = { readonly path: string; readonly text: string }

/** Tests, and what they alone use. */
const OF_TESTS = /\.test\.ts$|(?:^|[\\/])test-[^\\/]*\.ts$/

/** Every source file below a folder, tests left out. */
export function loadSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !OF_TESTS.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** The rules that a file breaks, a sentence each. */
export function findViolations({ path, text }: SourceFile): string[] {
  const home = folderOf(path)
  const allowed = MAY_IMPORT[home]
  if (!allowed) return [`${path} stands in ${home}, which the table does not know`]
  const violations: string[] = []
  for (const match of text.matchAll(IMPORT)) {
    const target = match[1] ?? match[2]
    if (target.startsWith('.')) {
      const folder = folderOf(relative('.', resolve(join(path, '..'), target)))
      if (folder !== home && !allowed.includes(folder)) violations.push(`${path} imports ${folder}`)
    } else if (target.startsWith('node:') && PURE.includes(home)) {
      violations.push(`${path} is pure and imports ${target}`)
    } else if (NETWORK.test(target) && !NETWORKED.some((each) => path.startsWith(`${each}/`))) {
      violations.push(`${path} goes to the network itself, by ${target}`)
    }
  }
  if (PURE.includes(home) && UNREPEATABLE.test(text)) {
    violations.push(`${path} is pure and reads a clock, a locale or chance`)
  }
  return violations
}

function folderOf(path: string): string {
  return path.split(/[\\/]/)[0]
}
