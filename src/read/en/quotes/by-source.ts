import type { Cue } from './cues.ts'
import { phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { restOfBlock, sentenceAfter, sentenceBefore } from './ranges.ts'
import { isNarrated, type Scene, type Stretch, tagOf, wordAt } from './scene.ts'
import { subjectAfter } from './subjects.ts'

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
  const { from, until } = sentenceAfter(scene, stretch)
  for (let i = from; i < until; i++) {
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
  const said = until - first > 1 && SAID.has(wordAt(scene, until - 1))
  const end = said ? until - 1 : until
  for (let i = first; i < end; i++) if (VERBAL.has(tagOf(scene, i))) return null
  const subject = phraseStartingAt(scene, first, end)
  return subject && { firstToken: first, endToken: subject.endToken, verb: null, subject }
}

const VERBAL = new Set(['VERB', 'AUX'])
/** Web pages set "Ann Lind said" under a quotation as its signature. */
const SAID = new Set(['said', 'says'])
const DASHES = new Set(['-', '–', '—', '--'])

const SOURCE_PHRASES = ['according to', 'words of', 'quoting', 'citing'].map((phrase) =>
  phrase.split(' '),
)

function sourceAt(scene: Scene, token: number, until: number): Cue | null {
  if (!isNarrated(scene, token)) return null
  const words = SOURCE_PHRASES.find((each) =>
    each.every((word, i) => wordAt(scene, token + i) === word),
  )
  const last = token + (words?.length ?? 0) - 1
  const subject = words && subjectAfter(scene, last, until)
  return subject ? { firstToken: token, endToken: last + 1, verb: null, subject } : null
}
