import { rawText, squeeze } from '../src/extract/page/page-node.ts'
import { parseHtml } from '../src/extract/page/parse-html.ts'
import type { ValueKind } from './feed-paths.ts'

/** Is a value of ours the one that the corpus expects? */
export function isSameValue(kind: ValueKind, want: unknown, got: unknown): boolean {
  if (want === got) return true
  if (want === null || want === '') return got === null || got === undefined || got === ''
  if (kind === 'date') return instantOf(want) === instantOf(got)
  if (typeof want !== 'string') return false
  // A title that is an image has no words; ours is then null.
  if (kind === 'line' && wordsOf(want) === '') return !got
  if (typeof got !== 'string') return false
  if (kind === 'address') return hrefOf(want) === hrefOf(got)
  if (kind === 'encoding') return meaningOf(want) === meaningOf(got)
  if (kind === 'line') return squeeze(got) === squeeze(want) || squeeze(got) === wordsOf(want)
  if (kind === 'html') return treeOf(want) === treeOf(got)
  return nameOf(want).toLowerCase() === got.toLowerCase()
}

/** Do both say the same to a reader, whatever the tags? */
export function hasSameWords(want: unknown, got: unknown): boolean {
  if (typeof want !== 'string') return false
  return typeof got === 'string' ? wordsOf(want) === wordsOf(got) : wordsOf(want) === ''
}

/** The corpus joins a name and an address of e-mail: "Ann Other (ann@example.org)". */
function nameOf(text: string): string {
  return text.replace(/ \(\S+@\S+\)$/, '')
}

/** What a browser takes the name of an encoding for: `us-ascii` and `iso-8859-1` are one. */
function meaningOf(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return name.toLowerCase()
  }
}

function hrefOf(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address
}

/** A time as the corpus has it: nine numbers, or as printed. */
function instantOf(value: unknown): number {
  if (!Array.isArray(value)) return Date.parse(String(value))
  const [year, month, day, hour, minute, second] = value.map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The elements, attributes and words of a piece of HTML, however they are printed. */
function treeOf(html: string): string {
  const tree = print(parseHtml(html)).replace(/> +/g, '>').replace(/ +</g, '<').trim()
  return /^<div>(.*)<\/>$/s.exec(tree)?.[1] ?? tree
}

function print(node: ReturnType<typeof parseHtml>): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ')
      const attributes = [...child.attributes].sort().map(([name, value]) => ` ${name}="${value}"`)
      return `<${child.tag}${attributes.join('')}>${print(child)}</>`
    })
    .join('')
}

const CODE = /<(script|style)\b.*?<\/\1\s*>/gis

function wordsOf(html: string): string {
  return squeeze(rawText(parseHtml(html.replace(CODE, ''))))
}
