import { readLooseJson } from '../json/read-loose-json.ts'
import { decodeTwice } from './decode-twice.ts'

/** An object of JSON-LD. */
export type Thing = Record<string, unknown>

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Objects looked at in all; real pages have some dozens. */
const MOST = 2000

/** Null where it is not JSON to the letter. */
function parseStrictly(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return null
  }
}

/** The objects of a script: its own, those of its graph, and what they are mainly about. */
export function parseThings(script: string): Thing[] {
  const text = script.includes('"') ? script : decodeTwice(script)
  const value = parseStrictly(text) ?? readLooseJson(text)
  const found: Thing[] = []
  const queue: unknown[] = [value]
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const item = queue[i]
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST))
    else if (isThing(item)) {
      found.push(item)
      queue.push(item['@graph'], item.mainEntity)
    }
  }
  return found
}
