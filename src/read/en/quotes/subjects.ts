import { beyondApposition, nameInApposition, withAttachments } from './appositions.ts'
import { isEmbedded, isGoverned, isTitle } from './government.ts'
import { isHuman } from './nouns.ts'
import { withPartnerAfter, withPartnerBefore } from './pairs.ts'
import {
  beforeBrackets,
  headOf,
  isPerson,
  isPlace,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  phrasesBack,
} from './phrases.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/**
 * The subject of a verb that follows it, told by what stands right before the verb: a comma closes
 * an insertion ("Berg, the mayor, said"), "and" goes on from an earlier verb ("Berg left and said"),
 * anything else is the subject or the end of it ("the mayor of Holmby said").
 */
export function subjectBefore(scene: Scene, verb: number, start: number): Phrase | null {
  const from = Math.max(start, verb - REACH)
  const before = skipBack(scene, verb - 1, from)
  const word = wordAt(scene, before)
  if (before < from) return null
  if (word === 'as') return phrasesBack(scene, before - 1, from).next().value ?? null
  if (isParticiple(scene, verb) && (word === ',' || JOINERS.has(word) || LEADS.has(word))) {
    return subjectOfEarlierVerb(scene, before, from)
  }
  if (JOINERS.has(word)) return subjectOfEarlierVerb(scene, before, from)
  if (word === ',') return phraseBeforeInsertion(scene, before, from)
  if (DASHES.has(word)) return phraseBeforeDashes(scene, before, from)
  if (RELATIVE.has(word)) return antecedent(scene, before, from)
  return nearestSubject(scene, verb, before, from)
}

/** The subject of a verb that stands before it: "said Anna Berg", "added the mayor, Anna Berg". */
export function subjectAfter(scene: Scene, verb: number, until: number): Phrase | null {
  const phrase = phraseStartingAt(scene, skipAdverbs(scene, verb + 1, until), until)
  if (phrase?.kind === 'name') return withPartnerAfter(scene, phrase, until)
  if (phrase?.kind !== 'description' || phrase.mention >= 0) return phrase
  const whole = withAttachments(scene, phrase, until)
  return nameInApposition(scene, whole, until) ?? whole
}

/** Whom a passive names: "was described by Anna Berg as". */
export function agentAfter(scene: Scene, verb: number, until: number): Phrase | null {
  for (let i = verb + 1; i + 1 < Math.min(until, verb + REACH); i++) {
    if (wordAt(scene, i) === 'by' && isNarrated(scene, i)) return subjectAfter(scene, i, until)
  }
  return null
}

/** How far before its verb a subject is looked for: no readable sentence needs more. */
const REACH = 120

const JOINERS = new Set(['and', 'but', 'or', 'then'])
/** "left after saying", "while saying": words that lead in a participle. */
const LEADS = new Set(['while', 'when', 'after', 'before', 'by', 'without'])
const DASHES = new Set(['—', '–', '--', '-'])
const RELATIVE = new Set(['who', 'which', 'that'])

function isParticiple(scene: Scene, verb: number): boolean {
  return wordAt(scene, verb).endsWith('ing')
}

/** From `token` back over adverbs, auxiliaries, "to" and "not". */
function skipBack(scene: Scene, token: number, from: number): number {
  let i = beforeBrackets(scene, token, from)
  while (i >= from && isNarrated(scene, i) && SKIPPED.has(tagOf(scene, i))) i--
  return beforeBrackets(scene, i, from)
}

const SKIPPED = new Set(['ADV', 'AUX', 'PART'])

function skipAdverbs(scene: Scene, from: number, until: number): number {
  let i = from
  while (i < until && tagOf(scene, i) === 'ADV') i++
  return i
}

/** "the mayor of Holmby said": the nearest phrase that nothing governs. */
function nearestSubject(scene: Scene, verb: number, token: number, from: number): Phrase | null {
  for (const phrase of phrasesBack(scene, token, from)) {
    const isNext = phrase.endToken === token + 1
    const clause = isNext && (opensClause(scene, phrase) || followsName(scene, phrase))
    if (isGoverned(scene, phrase, from) && !clause && !isAbsolute(scene, phrase, verb)) continue
    if (isJoinedToGoverned(scene, phrase, from)) continue
    const subject = withAttachments(scene, beyondApposition(scene, phrase, from), verb)
    return subject === phrase ? withPartnerBefore(scene, subject, from) : subject
  }
  return null
}

/** "Berg of Holm and Lund said": "Lund" goes with "Holm". */
function isJoinedToGoverned(scene: Scene, { firstToken }: Phrase, from: number): boolean {
  if (tagOf(scene, firstToken - 1) !== 'CCONJ') return false
  const other = phraseEndingAt(scene, firstToken - 2, from)
  return other?.kind === 'name' && isGoverned(scene, other, from)
}

/** "after the lawyer Anna Berg said": prepositions that may open a clause. */
function opensClause(scene: Scene, phrase: Phrase): boolean {
  return SUBORDINATORS.has(wordBefore(scene, phrase))
}

/** "the envoy to Norway Anna Berg said": the country ends the title, the name follows. */
function followsName(scene: Scene, phrase: Phrase): boolean {
  const before = phrase.firstToken > 0 ? scene.mentionAt[phrase.firstToken - 1] : -1
  return before >= 0 && scene.people[before] === 0 && isPerson(scene, phrase)
}

/** The word before a phrase and the titles that lead up to it. */
function wordBefore(scene: Scene, { firstToken }: Phrase): string {
  let before = firstToken - 1
  while (isTitle(scene, before)) before--
  return wordAt(scene, before)
}

const SUBORDINATORS = new Set(['as', 'after', 'before', 'since', 'until', 'than', 'like', 'but'])

/** "with the lawyer Anna Berg saying": a participle has its subject behind "with". */
function isAbsolute(scene: Scene, phrase: Phrase, verb: number): boolean {
  return (
    phrase.endToken === verb && isParticiple(scene, verb) && wordBefore(scene, phrase) === 'with'
  )
}

/** "Berg left the hall and said": the subject of the verb that this one is joined to. */
function subjectOfEarlierVerb(scene: Scene, token: number, from: number): Phrase | null {
  for (let i = token - 1; i >= from; i--) {
    if (!isNarrated(scene, i) || !VERBAL.has(tagOf(scene, i))) continue
    const before = skipBack(scene, i - 1, from)
    const word = wordAt(scene, before)
    if (word === 'who') return antecedent(scene, before, from)
    if (word === ',') {
      const phrase = phraseBeforeInsertion(scene, before, from)
      if (phrase && isPerson(scene, phrase)) return phrase
      continue
    }
    const phrase = phraseEndingAt(scene, before, from)
    if (!phrase || isGoverned(scene, phrase, from) || isEmbedded(scene, phrase, from)) continue
    return beyondApposition(scene, phrase, from)
  }
  return nearestSubject(scene, token, token - 1, from)
}

const VERBAL = new Set(['VERB', 'AUX'])

/** "Berg, a teacher at the school in Holmby, said": the person, else what the insertion follows. */
function phraseBeforeInsertion(scene: Scene, comma: number, from: number): Phrase | null {
  let outer: Phrase | null = null
  let last: Phrase | null = null
  for (const phrase of phrasesBack(scene, comma - 1, from)) {
    if (isGoverned(scene, phrase, from) || isEmbedded(scene, phrase, from)) continue
    if (isPerson(scene, phrase)) return phrase
    if (isPlace(scene, phrase) && phrase.endToken === comma) continue
    last = phrase
    if (phrase.endToken !== comma && wordAt(scene, phrase.endToken) === ',') outer = phrase
  }
  return outer ?? last
}

/** "Berg – a teacher at the school – said": what stands before the dash that opens. */
function phraseBeforeDashes(scene: Scene, closing: number, from: number): Phrase | null {
  const dash = wordAt(scene, closing)
  for (let i = closing - 1; i > from; i--) {
    const subject = wordAt(scene, i) === dash ? phraseEndingAt(scene, i - 1, from) : null
    if (subject && (isPerson(scene, subject) || dash !== '-')) return subject
  }
  return null
}

/** "by Berg, a teacher at the school, who said": the nearest that is human, else the nearest. */
function antecedent(scene: Scene, relative: number, from: number): Phrase | null {
  let nearest: Phrase | null = null
  let described: Phrase | null = null
  for (const phrase of phrasesBack(scene, relative - 1, from)) {
    if (isPerson(scene, phrase)) return phrase
    nearest ??= phrase
    if (!described && isHuman(wordAt(scene, headOf(scene, phrase)))) described = phrase
    if (described && wordAt(scene, described.firstToken - 1) !== ',') return described
  }
  return described ?? nearest
}
