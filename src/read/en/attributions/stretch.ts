import { type Phrase, phraseStartingAt } from '../quotes/phrases.ts'
import { isNarrated, type Scene, tagOf, wordAt } from '../quotes/scene.ts'

/** A half-open range of tokens that somebody is said to have said. */
export type Stretch = { readonly from: number; readonly until: number }

const END_MARKS: ReadonlySet<string> = new Set('. , ; : ! ? - – — … " “ ” \' ‘ ’ ( )'.split(' '))

/** Words that open what is only the setting of the saying: when, where, how. */
const SETTINGS: ReadonlySet<string> = new Set(
  `in on at during after before following earlier later today yesterday late early by through via from with
  when while as monday tuesday wednesday thursday friday saturday sunday last this here there again
  separately meanwhile afterwards without also to`.split(/\s+/),
)

/** How far "that" may stand behind a speech verb: "said in a statement on Friday that". */
const REACH = 14

/** The clause behind a speech verb: "said (on Friday) (that) …". Null where none stands there. */
export function clauseBehind(
  scene: Scene,
  verb: number,
  from: number,
  until: number,
): Stretch | null {
  const that = findThat(scene, from, Math.min(until, from + REACH))
  const start = that >= 0 ? that + 1 : startOfBareClause(scene, from, until)
  return start < 0
    ? null
    : trim(scene, { from: start, until: endOfClause(scene, verb, start, until) })
}

function findThat(scene: Scene, from: number, until: number): number {
  for (let i = from; i < until && isNarrated(scene, i); i++) {
    const word = wordAt(scene, i)
    if (word === 'that' && tagOf(scene, i) !== 'PRON') return i
    if (word === 'that' && i === from) return i
    if (word === ':' || word === ';' || tagOf(scene, i) === 'VERB') return -1
  }
  return -1
}

/** Where a clause without "that" begins; -1 where only a setting follows, or nothing. */
function startOfBareClause(scene: Scene, from: number, until: number): number {
  const word = wordAt(scene, from)
  if (from >= until || END_MARKS.has(word)) return -1
  if (!SETTINGS.has(word)) return hasVerb(scene, from, until) ? from : -1
  return afterSetting(scene, from, until)
}

/** "on Friday the port would close": the clause begins after the weekday or the comma. */
function afterSetting(scene: Scene, from: number, until: number): number {
  for (let i = from; i < Math.min(until, from + 6); i++) {
    if (wordAt(scene, i) === ',') return -1
    const isDay = wordAt(scene, i).endsWith('day')
    if (isDay && !END_MARKS.has(wordAt(scene, i + 1)) && !SETTINGS.has(wordAt(scene, i + 1)))
      return hasVerb(scene, i + 1, until) ? i + 1 : -1
  }
  return -1
}

function hasVerb(scene: Scene, from: number, until: number): boolean {
  for (let i = from; i < until; i++) {
    const tag = tagOf(scene, i)
    if (tag === 'VERB' || tag === 'AUX') return true
  }
  return false
}

/** A clause runs to the end of its sentence, or to a semicolon. */
function endOfClause(scene: Scene, _verb: number, from: number, until: number): number {
  for (let i = from; i < until; i++) if (wordAt(scene, i) === ';') return i
  return until
}

/** The clause before ", Berg said": from the start of the sentence, or from a semicolon. */
export function clauseBefore(scene: Scene, from: number, comma: number): Stretch | null {
  let start = from
  for (let i = from; i < comma; i++) if (wordAt(scene, i) === ';') start = i + 1
  const stretch = trim(scene, { from: start, until: comma })
  return stretch && hasVerb(scene, stretch.from, stretch.until) ? stretch : null
}

/** Leaves marks off at both ends. */
export function trim(scene: Scene, { from, until }: Stretch): Stretch | null {
  while (from < until && END_MARKS.has(wordAt(scene, from)) && !opens(scene, from)) from++
  while (until > from && END_MARKS.has(wordAt(scene, until - 1)) && !closes(scene, until - 1))
    until--
  return from < until ? { from, until } : null
}

function opens(scene: Scene, token: number): boolean {
  return ['"', '“', '‘', '('].includes(wordAt(scene, token))
}

function closes(scene: Scene, token: number): boolean {
  return ['"', '”', ')'].includes(wordAt(scene, token))
}

/** Are enough of the words the narrator's, rather than in marks? A quote alone is a quote. */
export function isNarratedEnough(scene: Scene, { from, until }: Stretch): boolean {
  let narrated = 0
  for (let i = from; i < until; i++)
    if (isNarrated(scene, i) && tagOf(scene, i) !== 'PUNCT') narrated++
  return narrated >= 3
}

/** The hearer behind "told": its phrase and the token after it. */
export function hearerAt(scene: Scene, token: number, until: number): Phrase | null {
  return phraseStartingAt(scene, token, until)
}
