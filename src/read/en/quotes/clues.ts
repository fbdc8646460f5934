import { speechVerb } from '../speech-verbs.ts'
import { isNarrated, type Scene, type Stretch, tagOf, wordAt } from './scene.ts'
import type { Finding } from './speakers.ts'

/** What a clue may look at: the words in marks, what stands around them, and who might speak. */
export type Case = {
  readonly scene: Scene
  readonly stretch: Stretch
  readonly finding: Finding | null
  readonly text: string
}

/** One thing that speaks for or against words in marks being somebody's. */
export type Clue = { readonly name: string; readonly holds: (seen: Case) => boolean }

/** The clues, as they read aloud: the words are somebody's the more likely where … */
export const CLUES: readonly Clue[] = [
  { name: 'two words', holds: ({ stretch }) => stretch.words === 2 },
  {
    name: 'three or four words',
    holds: ({ stretch }) => stretch.words === 3 || stretch.words === 4,
  },
  { name: 'five to seven words', holds: ({ stretch }) => stretch.words >= 5 && stretch.words <= 7 },
  { name: 'more than seven words', holds: ({ stretch }) => stretch.words > 7 },
  {
    name: 'begins as a sentence',
    holds: ({ text, stretch }) => stretch.words > 2 && startsUpper(text),
  },
  {
    name: 'ends as a sentence',
    holds: ({ text, stretch }) => stretch.words > 2 && SENTENCE_ENDS.has(text.at(-1) ?? ''),
  },
  {
    name: 'speaks of I, we or you',
    holds: ({ scene, stretch }) => hasWord(scene, stretch, SPEAKING),
  },
  { name: 'has a finite verb', holds: ({ scene, stretch }) => hasWord(scene, stretch, FINITE) },
  { name: 'capitals like a title', holds: (seen) => seen.stretch.words > 1 && isTitle(seen) },
  {
    name: 'one capitalised word',
    holds: ({ text, stretch }) => stretch.words === 1 && startsUpper(text),
  },
  { name: 'in single marks', holds: ({ stretch }) => stretch.marks === 'single' },
  { name: 'a naming word before it', holds: namingWordBefore },
  { name: 'a charge before it', holds: chargeBefore },
  {
    name: 'a noun right before it',
    holds: ({ scene, stretch }) => NOUNS.has(tagBefore(scene, stretch)),
  },
  {
    name: 'an article right before it',
    holds: ({ scene, stretch }) => ARTICLES.has(wordAt(scene, stretch.firstToken - 1)),
  },
  {
    name: 'a noun right after it',
    holds: ({ scene, stretch }) => NOUNS.has(tagAfter(scene, stretch)),
  },
  {
    name: 'a colon or comma right before it',
    holds: ({ scene, stretch }) => HANDING.has(wordAt(scene, stretch.firstToken - 1)),
  },
  { name: 'the cue right beside it', holds: (seen) => cueDistance(seen) <= 2 },
  { name: 'the cue near', holds: (seen) => cueDistance(seen) > 2 && cueDistance(seen) <= 7 },
  {
    name: 'a plain verb of saying',
    holds: ({ finding }) => isManner(finding, 'say') || isManner(finding, 'tell'),
  },
  { name: 'a verdict as the cue', holds: ({ finding }) => isManner(finding, 'call') },
  {
    name: 'a vague verb as the cue',
    holds: ({ finding }) => isManner(finding, 'mean') || isManner(finding, 'act'),
  },
  { name: 'a source named by “according to”', holds: ({ finding }) => isSource(finding) },
  {
    name: 'only a subject near it',
    holds: ({ finding }) => finding?.cue != null && finding.cue.verb === null && !isSource(finding),
  },
  { name: 'goes on from a quote', holds: ({ finding }) => finding?.continues != null },
  {
    name: 'nobody who speaks',
    holds: ({ finding }) => !finding?.cue && finding?.continues == null,
  },
]

const SENTENCE_ENDS = new Set(['.', ',', '!', '?', '…'])
const NOUNS = new Set(['NOUN', 'PROPN'])
const ARTICLES = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'those', 'its', 'their'])
const HANDING = new Set([':', ','])
const SPEAKING = new Set("i we you me us my our your let 'm i'm we're you're".split(' '))
const FINITE = new Set(
  "is are was were be been has have had will would can could may might must should shall do does did n't 's 're 've 'll not".split(
    ' ',
  ),
)

/** "known as …", "a plan called …" */
const NAMED = new Set(
  `known called named nicknamed dubbed labelled labeled titled entitled termed codenamed billed printed
  marked inscribed reads read saying`.split(/\s+/),
)

/** "the film …", "the word …": nouns that announce a name or a label rather than speech. */
const LABELS = new Set(
  `name names nickname title term terms word words phrase label codename slogan caption headline song
  film movie book album novel play show series track essay article website site blog page section
  chapter banner sign signs`.split(/\s+/),
)

function namingWordBefore({ scene, stretch }: Case): boolean {
  let i = stretch.firstToken - 1
  while (i >= 0 && ARTICLES.has(wordAt(scene, i))) i--
  const compared = wordAt(scene, i) === 'as'
  if (compared) i--
  if (!isNarrated(scene, i)) return false
  if (LABELS.has(wordAt(scene, i))) return !compared
  return NAMED.has(wordAt(scene, i)) && !hasSpeakingSubject(scene, i)
}

/** "She called it" gives a verdict; "the plan, called" and "a sign that read" give a name. */
function hasSpeakingSubject(scene: Scene, token: number): boolean {
  if (!speechVerb(wordAt(scene, token))) return false
  return tagOf(scene, token - 1) === 'PRON' && !RELATIVE.has(wordAt(scene, token - 1))
}

const RELATIVE = new Set(['that', 'which'])

/** "charged with …", "convicted of …": the words of a law. */
function chargeBefore({ scene, stretch }: Case): boolean {
  return CHARGES.has(wordAt(scene, stretch.firstToken - 2)) && tagBefore(scene, stretch) === 'ADP'
}

const CHARGES = new Set(
  'charged accused convicted guilty acquitted suspected arrested charges count counts indicted'.split(
    ' ',
  ),
)

/** In "Bo “the Crab” Lund" nobody says anything: the words are a part of the name. */
export function isNickname({ scene, stretch }: Pick<Case, 'scene' | 'stretch'>): boolean {
  return tagBefore(scene, stretch) === 'PROPN' && tagAfter(scene, stretch) === 'PROPN'
}

function tagBefore(scene: Scene, stretch: Stretch): string {
  const before = stretch.firstToken - 1
  return before >= 0 && isNarrated(scene, before) ? tagOf(scene, before) : ''
}

function tagAfter(scene: Scene, stretch: Stretch): string {
  const after = stretch.endToken
  return after < scene.tokens.count && isNarrated(scene, after) ? tagOf(scene, after) : ''
}

function startsUpper(text: string): boolean {
  const first = text[0]
  return first !== first.toLowerCase()
}

function hasWord(scene: Scene, stretch: Stretch, words: ReadonlySet<string>): boolean {
  for (let i = stretch.firstToken; i < stretch.endToken; i++)
    if (words.has(wordAt(scene, i))) return true
  return false
}

/** Every word of four letters and more begins with a capital. */
function isTitle({ text }: Case): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3)
  return words.length > 0 && words.every(startsUpper)
}

function cueDistance({ stretch, finding }: Case): number {
  const cue = finding?.cue
  if (!cue) return Number.POSITIVE_INFINITY
  if (cue.firstToken >= stretch.endToken) {
    return Math.min(cue.firstToken, cue.subject.firstToken) - stretch.endToken
  }
  return stretch.firstToken - Math.max(cue.endToken, cue.subject.endToken)
}

function isSource(finding: Finding | null): boolean {
  return finding?.rule.startsWith('“according to”') ?? false
}

function isManner(finding: Finding | null, manner: string): boolean {
  return finding?.cue?.verb?.manner === manner
}
