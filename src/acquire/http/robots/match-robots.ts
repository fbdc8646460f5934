import type { RobotsRule } from './parse-robots.ts'

/**
 * Whether the rules let a path be asked. The longest pattern that fits decides; of two as long the
 * one that allows. `path` is what follows the host, with the query.
 */
export function isAllowed(rules: readonly RobotsRule[], path: string): boolean {
  if (path === '/robots.txt') return true
  const normal = normalise(path)
  let best: RobotsRule | null = null
  for (const rule of rules) {
    if (best && rule.pattern.length < best.pattern.length) continue
    if (best && rule.pattern.length === best.pattern.length && !rule.allow) continue
    if (fits(normalise(rule.pattern), normal)) best = rule
  }
  return best?.allow ?? true
}

/** `*` stands for anything and `$` for the end; a pattern fits from the beginning. */
function fits(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$')
  const [head, ...parts] = (toEnd ? pattern.slice(0, -1) : pattern).split(/\*+/)
  if (!path.startsWith(head)) return false
  let at = head.length
  for (const [i, part] of parts.entries()) {
    if (toEnd && i === parts.length - 1)
      return path.endsWith(part) && path.length - part.length >= at
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !toEnd || at === path.length
}

/** One spelling of what can be written with and without percent signs. */
function normalise(text: string): string {
  return text.replace(/[^\x00-\x7f]+/g, percentEncode).replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
  })
}

function percentEncode(letters: string): string {
  return Buffer.from(letters).toString('hex').replace(/../g, '%$&')
}
