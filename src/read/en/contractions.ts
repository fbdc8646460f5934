/** The ends that are words of their own: 'it|'s', 'they|'re', 'we|'ve', 'she|'ll', 'he|'d'. */
const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 're', 've', 'll', 'd'])

/** Words written together that are two, with the length of the first. */
const JOINED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
])

/** Where a lower-case word with straight apostrophes falls in two, or 0 where it does not. */
export function findContraction(word: string): number {
  const mark = word.lastIndexOf("'")
  if (mark < 0) return word.length > 4 && word.length < 7 ? (JOINED.get(word) ?? 0) : 0
  if (mark === word.length - 2 && word.endsWith("n't")) return word.length > 3 ? mark - 1 : 0
  return CLITICS.has(word.slice(mark + 1)) ? mark : 0
}
