import type { Sentence } from '../../../model/reading.ts'
import { type Phrase, phraseStartingAt } from '../quotes/phrases.ts'
import { isNarrated, type Scene, tagOf, wordAt } from '../quotes/scene.ts'

/** A clause in print is never longer; text without sentence ends is read in windows of this size. */
const LONGEST_CLAUSE = 150

/** The part of a sentence that lies near a token. */
export function near(sentence: Sentence, token: number): { firstToken: number; endToken: number } {
  return {
    firstToken: Math.max(sentence.firstToken, token - LONGEST_CLAUSE),
    endToken: Math.min(sentence.endToken, token + LONGEST_CLAUSE),
  }
}

/** A half-open range of tokens that somebody is said to have said. */
export type Stretch = { readonly from: number; readonly until: number }

const END_MARKS: ReadonlySet<string> = new Set('. , ; : ! ? - – — … " “ ” \' ‘ ’ ( )'.split(' '))

/** Words that open what is only the setting of the saying: when, where, how. */
const SETTINGS: ReadonlySet<string> = new Set(
  `in on at during after before following earlier later today yesterday late early by through via from with
  when while as monday tuesday wednesday thursday friday saturday sunday last this here there again
  separately meanwhile afterwards without also shortly just only morning afternoon evening night`.split(
    /\s+/,
  ),
)

/** How far "that" may stand behind a speech verb: "said in a statement on Friday that". */
const REACH = 14

/** The clause behind a speech verb: "said (on Friday) (that) …". Null where none stands there. */
export function clauseBehind(scene: Scene, from: number, until: number): Stretch | null {
  const that = findThat(scene, from, Math.min(until, from + REACH))
  const start = that >= 0 ? that + 1 : startOfBareClause(scene, from, until)
  return start < 0 ? null : trim(scene, { from: start, until: endOfClause(scene, start, until) })
}

/** "that" behind the verb, or behind the setting that follows it. */
function findThat(scene: Scene, from: number, until: number): number {
  const isSet = SETTINGS.has(wordAt(scene, from)) || tagOf(scene, from) === 'ADV'
  for (let i = from; i < until && isNarrated(scene, i); i++) {
    const word = wordAt(scene, i)
    if (word === 'that' && (i === from || tagOf(scene, i) === 'SCONJ')) return i
    if (word === ':' || word === ';' || (!isSet && i > from)) return -1
  }
  return -1
}

/** Where a clause without "that" begins; -1 where only a setting follows, or no clause. */
function startOfBareClause(scene: Scene, from: number, until: number): number {
  const word = wordAt(scene, from)
  if (from >= until || END_MARKS.has(word)) return -1
  if (SETTINGS.has(word)) return afterSetting(scene, from, until)
  return opensClause(scene, from, until) ? from : -1
}

/** "on Friday the port would close": the clause begins behind the weekday. */
function afterSetting(scene: Scene, from: number, until: number): number {
  for (let i = from; i < Math.min(until, from + 6); i++) {
    if (wordAt(scene, i) === ',') return -1
    const next = wordAt(scene, i + 1)
    if (!wordAt(scene, i).endsWith('day') || END_MARKS.has(next) || SETTINGS.has(next)) continue
    return opensClause(scene, i + 1, until) ? i + 1 : -1
  }
  return -1
}

/** How far behind the start of a clause its verb may stand. */
const VERB_REACH = 16

/** Words that open no clause: "warned of rain", "denied having lied", "agreed to pay". */
const NO_CLAUSE: ReadonlySet<string> = new Set(
  'of to upon with for against into as how what why who'.split(' '),
)

/** Does a clause with a verb of its own begin here, rather than an object? */
function opensClause(scene: Scene, from: number, until: number): boolean {
  if (NO_CLAUSE.has(wordAt(scene, from)) || wordAt(scene, from).endsWith('ing')) return false
  if (tagOf(scene, from) === 'VERB') return false
  for (let i = from; i < Math.min(until, from + VERB_REACH); i++)
    if (isMainVerb(scene, i)) return true
  return false
}

/** A verb that can be the main one: no "-ing" form, and no infinitive behind "to". */
function isMainVerb(scene: Scene, token: number): boolean {
  const tag = tagOf(scene, token)
  if (tag === 'AUX') return true
  return (
    tag === 'VERB' && !wordAt(scene, token).endsWith('ing') && wordAt(scene, token - 1) !== 'to'
  )
}

/** A clause runs to the end of its sentence, or to a semicolon. */
function endOfClause(scene: Scene, from: number, until: number): number {
  for (let i = from; i < until; i++) if (wordAt(scene, i) === ';') return i
  return until
}

/** Words that open a clause which only sets the scene: "As rain fell, Berg said: …". */
const SCENE_SETTERS: ReadonlySet<string> = new Set(
  'as when while asked speaking although though'.split(' '),
)

/** The clause before ", Berg said": from the start of the sentence, or from a semicolon. */
export function clauseBefore(scene: Scene, from: number, comma: number): Stretch | null {
  let start = from
  for (let i = from; i < comma; i++) if (wordAt(scene, i) === ';') start = i + 1
  const stretch = trim(scene, { from: start, until: comma })
  if (!stretch || SCENE_SETTERS.has(wordAt(scene, stretch.from))) return null
  const opensPlain = isNarrated(scene, stretch.from)
  for (let i = stretch.from; i < stretch.until; i++)
    if (isMainVerb(scene, i) && (opensPlain || isNarrated(scene, i))) return stretch
  return null
}

/** Does the sentence end behind the speech verb, or go on only with a setting? */
export function closesSaying(scene: Scene, token: number, until: number): boolean {
  if (token >= until) return true
  const word = wordAt(scene, token)
  return isNarrated(scene, token) && word !== ':' && (END_MARKS.has(word) || SETTINGS.has(word))
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
  for (let i = from; i < until && narrated < 3; i++)
    if (isNarrated(scene, i) && tagOf(scene, i) !== 'PUNCT') narrated++
  return narrated >= 3
}

/** The hearer behind "told": its phrase and the token after it. */
export function hearerAt(scene: Scene, token: number, until: number): Phrase | null {
  return phraseStartingAt(scene, token, until)
}
