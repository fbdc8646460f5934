import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { DeskAssets } from '../../present/desk/frame.ts'
import { KEYS } from '../../present/desk/keys.ts'
import { packageRoot } from '../package-root.ts'

/** A file that pages load: its bytes, and packed where that makes it smaller. */
export type DeskFile = {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer> | null
}

export type LoadedAssets = {
  readonly addresses: DeskAssets
  /** By their names, which tell what is in them: a name never means another content. */
  readonly files: ReadonlyMap<string, DeskFile>
}

/** In the order in which they are put together. */
const STYLES = [
  'tokens',
  'base',
  'frame',
  'today',
  'story',
  'charts',
  'palette',
  'settings',
  'audit',
  'help',
  'parallel',
  'article',
  'points',
  'keeping',
  'api',
  'check',
  'changes',
  'alerts',
  'search',
  'outlets',
  'followed',
  'access',
  'narrow',
  'print',
]
const SCRIPTS = [
  'theme',
  'keys',
  'palette',
  'related',
  'points',
  'again',
  'choose',
  'check',
  'acts',
  'search',
]

/** The keys that the script heeds are those that Help lists. */
const KEY_TABLE = `const KEY_TABLE = ${JSON.stringify(KEYS)}\n`

/** Where the latin part of a font stands: in the package, or in the one that it comes from. */
const FONTS = {
  serif: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  sans: 'inter/files/inter-latin-wght-normal.woff2',
} as const

/** The style, the script and the fonts of the desk, read from disk once. */
export function loadDeskAssets(): LoadedAssets {
  const files = new Map<string, DeskFile>()
  const add = (name: string, type: string, bytes: Uint8Array) => {
    const body = Uint8Array.from(bytes)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    const [stem, ending] = name.split('.')
    const full = `${stem}-${hash}.${ending}`
    const packed = type.startsWith('text/') ? pack(body) : null
    files.set(full, { type, body, packed })
    return `/assets/${full}`
  }
  const style = joinFiles('style', STYLES, 'css') + addFonts(add)
  return {
    files,
    addresses: {
      icon: add('icon.svg', 'image/svg+xml', readOwn('icon.svg')),
      style: add('desk.css', 'text/css; charset=utf-8', Buffer.from(style)),
      script: add(
        'desk.js',
        'text/javascript; charset=utf-8',
        Buffer.from(KEY_TABLE + joinFiles('script', SCRIPTS, 'js')),
      ),
    },
  }
}

/** The rules that name the fonts that are there. */
function addFonts(add: (name: string, type: string, bytes: Uint8Array) => string): string {
  let rules = joinFiles('style', ['fonts'], 'css')
  for (const [name, path] of Object.entries(FONTS)) {
    const bytes = readFont(name, path)
    if (!bytes) return ''
    rules = rules.replace(`font-of-${name}`, add(`${name}.woff2`, 'font/woff2', bytes))
  }
  return rules
}

function readOwn(name: string): Uint8Array {
  return readFileSync(join(packageRoot(), 'src', 'web', 'desk', name))
}

function joinFiles(kind: string, names: readonly string[], ending: string): string {
  const folder = join(packageRoot(), 'src', 'web', 'desk', kind)
  return names.map((name) => readFileSync(join(folder, `${name}.${ending}`), 'utf8')).join('\n')
}

/** Null where the font is not there: pages fall back to the system's. */
function readFont(name: string, path: string): Uint8Array | null {
  const places = [
    join(packageRoot(), 'dist', 'fonts', `${name}.woff2`),
    join(packageRoot(), 'node_modules', '@fontsource-variable', path),
  ]
  const place = places.find((each) => existsSync(each))
  return place ? readFileSync(place) : null
}

function pack(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return Uint8Array.from(brotliCompressSync(body, { params }))
}
