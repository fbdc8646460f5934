import type { Reason } from '../../model/grouping.ts'

/** What stands before one, and before several. */
const SHARED: Readonly<Record<Reason['kind'], readonly [string, string]>> = {
  name: ['the name', 'the names'],
  place: ['the place', 'the places'],
  number: ['the number', 'the numbers'],
  word: ['the word', 'the words'],
  day: ['the time:', 'the times:'],
  copy: ['copied wording:', 'copied wording:'],
  person: ['decided:', 'decided:'],
}

/** What an article shares with its story, a line a kind. */
export function tellReasons(reasons: readonly Reason[]): string[] {
  if (reasons.length === 0) return ['it opened the story']
  const kinds = [...new Set(reasons.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const texts = reasons.filter((reason) => reason.kind === kind).map(({ text }) => text)
    return `${SHARED[kind][texts.length === 1 ? 0 : 1]} ${texts.join(', ')}`
  })
}
