/** "northern", "north-west", "southeastern" */
const DIRECTION = /^(north|south)?-?(east|west)?(?:ern|wards?|erly)?$/

const SHORTEST = 4

/** The base direction of a lower-cased word ("northwest" of "north-western"), or null. */
export function directionOf(word: string): string | null {
  if (word.length < SHORTEST) return null
  const found = DIRECTION.exec(word)
  return found && (found[1] || found[2]) ? `${found[1] ?? ''}${found[2] ?? ''}` : null
}
