import { type SpeechVerb, speechVerb } from '../speech-verbs.ts'
import { isGoverned } from './government.ts'
import { isGroup, isHuman, isPlural } from './nouns.ts'
import { headOf, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { isNarrated, type Scene, type Stretch, sentenceOf, tagOf, wordAt } from './scene.ts'
import { agentAfter, subjectAfter, subjectBefore } from './subjects.ts'

/** The words that ascribe a stretch, and whom they ascribe it to. */
export type Cue = {
  readonly firstToken: number
  readonly endToken: number
  readonly verb: SpeechVerb | null
  readonly subject: Phrase
}

/** A half-open range of tokens. */
export type Range = { readonly from: number; readonly until: number }

/** "…," said Berg. "…," Berg told reporters. "…?" Berg asked. */
export function verbAfter(scene: Scene, stretch: Stretch): Cue | null {
  const range = { from: stretch.endToken, until: narrationEnd(scene, stretch) }
  return firstVerb(scene, range, range.until)
}

/** The plan is "…" and would hurt, Berg said. Other stretches may stand in between. */
export function verbLater(scene: Scene, stretch: Stretch): Cue | null {
  const until = scene.sentences[stretch.closesIn].endToken
  const cue = firstVerb(scene, { from: stretch.endToken, until }, stretch.endToken)
  return cue && opensClause(scene, cue, stretch.endToken) ? cue : null
}

/** Berg said: "…". Berg, who described it as "…". The nearest verb wins, plain ones first. */
export function verbBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBefore(scene, stretch)
  return lastVerb(scene, range, isPlain) ?? lastVerb(scene, range, () => true)
}

/** The paragraph before ends with a colon or a comma that hands over: Berg wrote: ¶ "…" */
export function lineBefore(scene: Scene, stretch: Stretch): Cue | null {
  const previous = scene.sentences[stretch.opensIn - 1]
  if (!previous || previous.block === stretch.block) return null
  const range = { from: previous.firstToken, until: previous.endToken }
  return HANDS_OVER.has(wordAt(scene, range.until - 1)) ? lastVerb(scene, range, () => true) : null
}

const HANDS_OVER = new Set([':', ','])

/** According to Berg, "…". In the words of Berg, "…". */
export function sourceBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBefore(scene, stretch)
  for (let i = range.until - 1; i >= range.from; i--) {
    const cue = sourceAt(scene, i, range.until)
    if (cue) return cue
  }
  return null
}

/** "…," according to Berg. */
export function sourceAfter(scene: Scene, stretch: Stretch): Cue | null {
  const until = scene.sentences[stretch.closesIn].endToken
  for (let i = stretch.endToken; i < until; i++) {
    const cue = sourceAt(scene, i, until)
    if (cue) return cue
  }
  return null
}

/** Berg: "…". The mayor of Holmby, Anna Berg: "…". */
export function nameAndColon(scene: Scene, stretch: Stretch): Cue | null {
  const colon = stretch.firstToken - 1
  const { from } = sentenceBefore(scene, stretch)
  if (colon <= from || wordAt(scene, colon) !== ':') return null
  for (let i = from; i < colon; i++) if (VERBAL.has(tagOf(scene, i))) return null
  const subject = phraseEndingAt(scene, colon - 1, from)
  return subject && { firstToken: colon, endToken: colon + 1, verb: null, subject }
}

/** "…" - Anna Berg. "…" Anna Berg, mayor of Holmby. A line that ends with a quote's author. */
export function signature(scene: Scene, stretch: Stretch): Cue | null {
  const { until } = restOfBlock(scene, stretch)
  let first = stretch.endToken
  while (first < until && DASHES.has(wordAt(scene, first))) first++
  for (let i = first; i < until; i++) if (VERBAL.has(tagOf(scene, i))) return null
  const subject = phraseStartingAt(scene, first, until)
  return subject && { firstToken: first, endToken: subject.endToken, verb: null, subject }
}

/** Berg spoke of "…": any verb with a subject that can speak. */
export function clauseSubject(scene: Scene, stretch: Stretch): Cue | null {
  const { from } = sentenceBefore(scene, stretch)
  for (let i = stretch.firstToken - 1; i >= from; i--) {
    if (!isNarrated(scene, i) || tagOf(scene, i) !== 'VERB') continue
    const subject = subjectBefore(scene, i, from)
    if (subject && canSpeak(scene, subject)) {
      return { firstToken: i, endToken: i + 1, verb: null, subject }
    }
  }
  return null
}

/** Berg took questions on Monday. "…" The sentence before says who is speaking. */
export function sentenceBeforeIt(scene: Scene, stretch: Stretch): Cue | null {
  const previous = scene.sentences[stretch.opensIn - 1]
  if (!previous || previous.block !== stretch.block) return null
  const range = { from: previous.firstToken, until: previous.endToken }
  const cue = firstVerb(scene, range, range.from)
  if (cue && canSpeak(scene, cue.subject)) return cue
  for (let i = range.from; i < range.until; i++) {
    const subject = phraseStartingAt(scene, i, range.until)
    if (!subject || !canSpeak(scene, subject) || isGoverned(scene, subject, range.from)) continue
    return { firstToken: i, endToken: subject.endToken, verb: null, subject }
  }
  return null
}

/** Berg closed the bridge, a port official said. ¶ "…" The paragraph before ends with a speaker. */
export function paragraphBefore(scene: Scene, stretch: Stretch): Cue | null {
  const previous = scene.sentences[stretch.opensIn - 1]
  if (!previous || previous.block !== stretch.block - 1) return null
  const range = { from: previous.firstToken, until: previous.endToken }
  return lastVerb(scene, range, isPlain)
}

const VERBAL = new Set(['VERB', 'AUX'])
const DASHES = new Set(['-', '–', '—', '--'])

function canSpeak(scene: Scene, { kind, mention, firstToken }: Phrase): boolean {
  if (kind === 'pronoun') return PERSONAL.has(wordAt(scene, firstToken))
  return mention >= 0 && scene.mentions[mention].kind === 'person'
}

const PERSONAL = new Set(['he', 'she', 'they', 'who'])

/** The first speech verb of a range; verbs like "laugh" count only before `beside`. */
function firstVerb(scene: Scene, range: Range, beside: number): Cue | null {
  for (let i = range.from; i < range.until; i++) {
    if (BREAKS.has(wordAt(scene, i)) && isNarrated(scene, i)) return null
    const cue = cueAt(scene, i, range)
    if (cue && (cue.verb?.manner !== 'act' || i < beside)) return cue
  }
  return null
}

const BREAKS = new Set([';', ':'])

/** The last speech verb of a range that `fits`; verbs like "laugh" count only at its end. */
function lastVerb(scene: Scene, range: Range, fits: (cue: Cue) => boolean): Cue | null {
  for (let i = range.until - 1; i >= range.from; i--) {
    const cue = cueAt(scene, i, range)
    if (!cue || !fits(cue)) continue
    if (cue.verb?.manner !== 'act' || range.until - i <= 3) return cue
  }
  return null
}

function isPlain({ verb }: Cue): boolean {
  return verb?.manner === 'say' || verb?.manner === 'tell' || verb?.manner === 'call'
}

/** Does the clause of a cue begin right behind a comma or a mark: "…, Berg said"? */
function opensClause(scene: Scene, cue: Cue, from: number): boolean {
  const first = Math.min(cue.firstToken, cue.subject.firstToken)
  const before = first - 1
  return before < from || !isNarrated(scene, before) || !JOINING.has(tagOf(scene, before))
}

const JOINING = new Set(['CCONJ', 'SCONJ'])

/** The cue at a token: a speech verb of the narrator's with a subject inside the range. */
export function cueAt(scene: Scene, token: number, range: Range): Cue | null {
  if (!isNarrated(scene, token)) return null
  const verb = speechVerb(wordAt(scene, token))
  if (!verb || !isVerb(scene, token, verb)) return null
  const subject = subjectOf(scene, token, verb, range)
  return subject ? { firstToken: token, endToken: token + 1, verb, subject } : null
}

/** Tags err on "reads" and "notes": right before a quote such a word is a verb all the same. */
function isVerb(scene: Scene, token: number, verb: SpeechVerb): boolean {
  if (tagOf(scene, token) === 'VERB') {
    return !isAdjective(scene, token, verb) && !isNaming(scene, token, verb)
  }
  if (verb.form === 'base') return false
  const mark = HANDS_OVER.has(wordAt(scene, token + 1)) ? token + 2 : token + 1
  return mark < scene.tokens.count && !isNarrated(scene, mark)
}

/** "the plan, called “…”", "the so-called “…”", where "she called it “…”" gives a verdict. */
function isNaming(scene: Scene, token: number, { base, form }: SpeechVerb): boolean {
  if (form !== 'past' || !NAMING.has(base)) return false
  const next = tagOf(scene, token + 1) === 'DET' ? token + 2 : token + 1
  if (next >= scene.tokens.count || isNarrated(scene, next)) return false
  let before = token - 1
  while (before >= 0 && tagOf(scene, before) === 'ADV') before--
  const word = wordAt(scene, before)
  if (tagOf(scene, before) === 'NOUN') return !isHuman(word) && !isGroup(word)
  return tagOf(scene, before) === 'PUNCT' || BE.has(word)
}

const NAMING = new Set(['call', 'dub', 'label', 'brand', 'term', 'style'])

/** "to shouted questions", "the proposed law" */
function isAdjective(scene: Scene, token: number, { form }: SpeechVerb): boolean {
  const before = tagOf(scene, token - 1)
  const after = tagOf(scene, token + 1)
  return (
    form === 'past' &&
    (before === 'ADP' || before === 'DET' || wordAt(scene, token - 1) === 'to') &&
    after === 'NOUN'
  )
}

function subjectOf(scene: Scene, token: number, verb: SpeechVerb, range: Range): Phrase | null {
  if (verb.base === 'quote') return quotedBy(scene, token, range)
  if (isPassive(scene, token, verb)) {
    return agentAfter(scene, token, scene.sentences[sentenceOf(scene, token)].endToken)
  }
  const inverted = inverts(verb) ? subjectAfter(scene, token, range.until) : null
  if (inverted && (opensRange(scene, token, range) || endsClause(scene, token, inverted))) {
    return inverted
  }
  return subjectBefore(scene, token, range.from) ?? inverted
}

/** Does the verb stand first, but for a comma: "…", said Berg? */
function opensRange(scene: Scene, token: number, { from }: Range): boolean {
  const before = wordAt(scene, token - 1) === ',' ? token - 2 : token - 1
  return before < from || !isNarrated(scene, before)
}

/** "The bridge was closed, said Berg." Nothing but the speaker follows the verb. */
function endsClause(scene: Scene, verb: number, subject: Phrase): boolean {
  if (wordAt(scene, verb - 1) !== ',' || !namesSource(scene, subject)) return false
  for (let i = subject.endToken; i < scene.tokens.count; i++) {
    const tag = tagOf(scene, i)
    if (tag === 'PUNCT' || wordAt(scene, i) === 'who') return true
    if (tag === 'VERB' || tag === 'AUX') return false
  }
  return true
}

function namesSource(scene: Scene, subject: Phrase): boolean {
  if (subject.mention >= 0) return true
  const noun = wordAt(scene, headOf(scene, subject))
  return isHuman(noun) || isGroup(noun) || isPlural(noun)
}

/** "The paper quoted Berg as saying": Berg speaks. "Berg was quoted as saying": so she does. */
function quotedBy(scene: Scene, token: number, range: Range): Phrase | null {
  const { endToken } = scene.sentences[sentenceOf(scene, token)]
  const object = subjectAfter(scene, token, endToken)
  return object ?? subjectBefore(scene, token, range.from)
}

const BE = new Set("is are was were be been being 's 're".split(' '))

/** "was described as": the subject does not speak. */
function isPassive(scene: Scene, token: number, { form }: SpeechVerb): boolean {
  if (form !== 'past') return false
  let i = token - 1
  while (i >= 0 && tagOf(scene, i) === 'ADV') i--
  return BE.has(wordAt(scene, i))
}

function inverts(verb: SpeechVerb): boolean {
  return verb.manner === 'say' && (verb.form === 'past' || verb.form === 'present')
}

const SOURCE_PHRASES = ['according to', 'in the words of', 'words of', 'quoting', 'citing']

function sourceAt(scene: Scene, token: number, until: number): Cue | null {
  if (!isNarrated(scene, token)) return null
  for (const phrase of SOURCE_PHRASES) {
    const words = phrase.split(' ')
    if (words.some((word, i) => wordAt(scene, token + i) !== word)) continue
    const last = token + words.length - 1
    const subject = subjectAfter(scene, last, until)
    if (subject) return { firstToken: token, endToken: last + 1, verb: null, subject }
  }
  return null
}

/** What stands before a stretch in its sentence. */
function sentenceBefore(scene: Scene, stretch: Stretch): Range {
  return { from: scene.sentences[stretch.opensIn].firstToken, until: stretch.firstToken }
}

/** Where the narration after a stretch ends: its sentence's end or the next stretch. */
function narrationEnd(scene: Scene, stretch: Stretch): number {
  const { endToken } = scene.sentences[goesOnIn(scene, stretch)]
  for (let i = stretch.endToken; i < endToken; i++) if (!isNarrated(scene, i)) return i
  return endToken
}

/** A question mark inside the marks ends a sentence, but not what the narrator says of it. */
function goesOnIn(scene: Scene, { endToken, end, block, closesIn }: Stretch): number {
  const next = scene.sentences[closesIn + 1]
  const ended = scene.sentences[closesIn].endToken <= endToken
  const open = ended && OPEN_ENDS.has(scene.text[end - 1]) && next?.block === block
  return open ? closesIn + 1 : closesIn
}

const OPEN_ENDS = new Set(['?', '!', '…', '-', '–', '—', ','])

function restOfBlock(scene: Scene, stretch: Stretch): Range {
  let s = stretch.closesIn
  while (scene.sentences[s + 1]?.block === stretch.block) s++
  return { from: stretch.endToken, until: scene.sentences[s].endToken }
}
