/** Inflections, the longer ones first, and what stands in their place. */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ["'s", ''],
  ['sses', 'ss'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['e', ''],
  ['s', ''],
]

/** What is left must be this long to be a word: "king", "red" and "bus" keep their ending. */
const SHORTEST = 3

/** Words alike so far are mostly of one family: "prosecutor", "prosecution", "prosecuted". */
const LONGEST = 7

/** A key under which the forms of a lower-cased word meet. Good for telling alike, not for showing. */
export function stem(word: string): string {
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return word
  return cut(word).slice(0, LONGEST)
}

function cut(word: string): string {
  if (word.endsWith('ss') || word.endsWith('us')) return word
  for (const [ending, base] of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const left = word.length - ending.length
    if (left + base.length < SHORTEST) return word
    const rest = word.slice(0, left) + base
    return base === '' && isDoubled(rest) ? rest.slice(0, -1) : rest
  }
  return word
}

/** "stopp" of "stopped", but not "fall" or "pass". */
function isDoubled(rest: string): boolean {
  const last = rest.at(-1) ?? ''
  return rest.length > 3 && last === rest.at(-2) && 'bdgmnprt'.includes(last)
}
