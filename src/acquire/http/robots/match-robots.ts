import type { RobotsRule } from './parse-robots.ts'
import { spellPath } from './spell-path.ts'

/**
 * Whether the rules let a path be asked. The longest pattern that fits decides; of two as long the
 * one that allows. `path` is what follows the host, with the query.
 */
export function isAllowed(rules: readonly RobotsRule[], path: string): boolean {
  if (path === '/robots.txt') return true
  const spelled = spellPath(path)
  let best: RobotsRule | null = null
  for (const rule of rules) {
    if (best && rule.pattern.length < best.pattern.length) continue
    if (best && rule.pattern.length === best.pattern.length && !rule.allow) continue
    if (fits(rule.pattern, spelled)) best = rule
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
