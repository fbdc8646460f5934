import type { SpeechVerb } from '../speech-verbs.ts'
import { arePeople, isBusiness, isGroup, isHuman, isMessage, isPlural } from './nouns.ts'
import { headOf, isMan, isQuantifier, type Phrase } from './phrases.ts'
import type { Range } from './ranges.ts'
import { isNarrated, type Scene, sentenceOf, tagOf, wordAt } from './scene.ts'
import { agentAfter, subjectAfter, subjectBefore } from './subjects.ts'
import { isPassive, verbAt } from './verbs.ts'

/** The words that ascribe a stretch, and whom they ascribe it to. */
export type Cue = {
  readonly firstToken: number
  readonly endToken: number
  readonly verb: SpeechVerb | null
  readonly subject: Phrase
}

/** The cue at a token: a speech verb of the narrator's with a subject inside the range. */
export function cueAt(scene: Scene, token: number, range: Range): Cue | null {
  const verb = verbAt(scene, token)
  const subject = verb && subjectOf(scene, token, verb, range)
  return subject ? { firstToken: token, endToken: token + 1, verb, subject } : null
}

/** The first speech verb of a range; verbs like "laugh" count only before `beside`. */
export function firstVerb(scene: Scene, range: Range, beside: number): Cue | null {
  for (let i = range.from; i < range.until; i++) {
    if (BREAKS.has(wordAt(scene, i)) && isNarrated(scene, i)) return null
    const cue = cueAt(scene, i, range)
    if (cue && (cue.verb?.manner !== 'act' || i < beside)) return cue
  }
  return null
}

const BREAKS = new Set([';', ':'])

/** The last speech verb of a range that `fits`; verbs like "laugh" count only at its end. */
export function lastVerb(scene: Scene, range: Range, fits: (cue: Cue) => boolean): Cue | null {
  for (let i = range.until - 1; i >= range.from; i--) {
    const cue = cueAt(scene, i, range)
    if (!cue || !fits(cue)) continue
    if (cue.verb?.manner !== 'act' || range.until - i <= 3) return cue
  }
  return null
}

/** "Said", "told" and "called" ascribe words more surely than "promised" or "laughed". */
export function isPlain({ verb }: Cue): boolean {
  return verb?.manner === 'say' || verb?.manner === 'tell' || verb?.manner === 'call'
}

function subjectOf(scene: Scene, token: number, verb: SpeechVerb, range: Range): Phrase | null {
  if (verb.base === 'quote') return quotedBy(scene, token, range)
  if (isPassive(scene, token, verb)) {
    return agentAfter(scene, token, scene.sentences[sentenceOf(scene, token)].endToken)
  }
  const behind = inverts(verb) ? subjectBehind(scene, token, range.until) : null
  const inverted = behind && speaks(scene, behind) ? behind : null
  if (inverted && (opensRange(scene, token, range) || endsClause(scene, token, inverted))) {
    return inverted
  }
  return subjectBefore(scene, token, range.from) ?? inverted
}

/** "said Berg", but not "said the shop would close": that subject has a verb of its own. */
function subjectBehind(scene: Scene, verb: number, until: number): Phrase | null {
  const subject = subjectAfter(scene, verb, until)
  if (!subject || subject.endToken >= until || !isNarrated(scene, subject.endToken)) return subject
  return CLAUSAL.has(tagOf(scene, subject.endToken)) ? null : subject
}

const CLAUSAL = new Set(['VERB', 'AUX'])

/** Does the verb stand first, but for a comma: "…", said Berg? */
function opensRange(scene: Scene, token: number, { from }: Range): boolean {
  const before = wordAt(scene, token - 1) === ',' ? token - 2 : token - 1
  return before < from || !isNarrated(scene, before)
}

/** "The bridge was closed, said Berg." Nothing but the speaker follows the verb. */
function endsClause(scene: Scene, verb: number, subject: Phrase): boolean {
  if (wordAt(scene, verb - 1) !== ',' || !namesSource(scene, subject)) return false
  for (let i = subject.endToken; i < scene.tokens.count; i++) {
    if (!isNarrated(scene, i)) return false
    const tag = tagOf(scene, i)
    if (tag === 'PUNCT' || wordAt(scene, i) === 'who') return true
    if (tag === 'VERB' || tag === 'AUX') return false
  }
  return true
}

/** May it speak at all: no "tax returns" and no "news"? */
export function speaks(scene: Scene, subject: Phrase): boolean {
  const head = headOf(scene, subject)
  const noun = wordAt(scene, head)
  if (subject.mention >= 0 || subject.kind !== 'description') return true
  if (tagOf(scene, head) === 'PROPN' || isQuantifier(scene, head)) return true
  if (isMan(scene, subject)) return true
  return [isHuman, isGroup, isMessage, isBusiness, arePeople].some((is) => is(noun))
}

function namesSource(scene: Scene, subject: Phrase): boolean {
  if (subject.mention >= 0) return true
  const noun = wordAt(scene, headOf(scene, subject))
  return isHuman(noun) || isGroup(noun) || isPlural(noun) || isMan(scene, subject)
}

/** "The paper quoted Berg as saying": Berg speaks. "Berg was quoted as saying": so she does. */
function quotedBy(scene: Scene, token: number, range: Range): Phrase | null {
  const { endToken } = scene.sentences[sentenceOf(scene, token)]
  const object = subjectAfter(scene, token, endToken)
  return object ?? subjectBefore(scene, token, range.from)
}

function inverts(verb: SpeechVerb): boolean {
  return verb.manner === 'say' && (verb.form === 'past' || verb.form === 'present')
}
