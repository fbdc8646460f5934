import { readLooseJson } from '../json/read-loose-json.ts'
import { eachNode, type PageNode } from './page-node.ts'

/** Values of a script's state that are looked at, and how long a script may be. */
const MOST_VALUES = 100_000
const LONGEST_SCRIPT = 3_000_000
/** A paragraph of running text. */
const RUNNING = 60
const END = /[.!?…。！？]["”’»)\]]*(?:<\/p>)?\s*$/u
/** Things with such a field are other pages, and their texts are teasers. */
const TEASER = new Set(['url', 'href', 'link', 'slug', 'path', 'canonicalUrl', 'permalink'])
/** So much of it makes a report. */
const ENOUGH = 250

/**
 * The text of a report that stands only in the state from which a script draws the page: the list, or
 * the field of HTML, with the most running text. Lists of other pages do not count.
 */
export function findScriptText(root: PageNode): readonly string[] {
  let best: readonly string[] = []
  let most = ENOUGH
  let left = MOST_VALUES
  const offer = (texts: readonly string[]): void => {
    const size = texts.reduce((sum, text) => sum + text.length, 0)
    if (size > most) [best, most] = [texts, size]
  }
  const queue: unknown[] = scriptsOf(root).flatMap(stateOf)
  for (let i = 0; i < queue.length && left > 0; i++, left--) {
    const value = queue[i]
    if (Array.isArray(value)) offer(value.flatMap(runningIn))
    else if (isThing(value)) offer(Object.values(value).flatMap(htmlIn).slice(0, 1))
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value).slice(0, left)) queue.push(inner)
  }
  return best
}

function scriptsOf(root: PageNode): string[] {
  const scripts: string[] = []
  eachNode(root, (node) => {
    if (node.tag !== 'script' || /ld\+json/i.test(node.attributes.get('type') ?? '')) return
    const text = node.children.filter((child) => typeof child === 'string').join('')
    if (text.length > ENOUGH && text.length < LONGEST_SCRIPT) scripts.push(text)
  })
  return scripts
}

/** A script that is JSON, or that gives a name to an object. */
function stateOf(script: string): unknown[] {
  const assigned =
    /^\s*(?:(?:window|self|globalThis)\.|(?:var|let|const)\s+)[\w.$[\]"']{1,80}\s*=\s*(?=[{[])/
  const text = script.replace(assigned, '')
  if (/^\s*[{[]/.test(text)) return readLooseJson(text)
  const [quoted] = /(?<=JSON\.parse\()"(?:[^"\\]|\\.)*"/.exec(script) ?? []
  const inner = quoted ? readLooseJson(`[${quoted}]`).flat()[0] : null
  return typeof inner === 'string' ? readLooseJson(inner) : []
}

/** The running text of an item of a list: itself, or its one field that is such a text. */
function runningIn(item: unknown): string[] {
  if (typeof item === 'string') return isRunning(item) ? [item] : []
  if (!isThing(item) || Object.keys(item).some((key) => TEASER.has(key))) return []
  const found = Object.values(item).filter((value) => typeof value === 'string' && isRunning(value))
  return found.length === 1 ? [String(found[0])] : []
}

function htmlIn(value: unknown): string[] {
  const isHtml =
    typeof value === 'string' && value.length > ENOUGH && /<p\b[\s\S]*<p\b/i.test(value)
  return isHtml ? [value] : []
}

function isRunning(text: string): boolean {
  return text.length >= RUNNING && text.includes(' ') && END.test(text.slice(-40))
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
