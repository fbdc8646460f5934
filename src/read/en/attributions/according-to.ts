import type { Attribution } from '../../../model/reading.ts'
import type { Phrase } from '../quotes/phrases.ts'
import { isNarrated, printed, type Scene, wordAt } from '../quotes/scene.ts'
import { subjectAfter } from '../quotes/subjects.ts'
import { sourceOf, spanOf } from './sources.ts'
import { isNarratedEnough, near, type Stretch, trim } from './stretch.ts'

/** Phrases that lead a source in, and where the words it gave may stand. */
const LEADS: readonly (readonly [string, 'around' | 'before'])[] = [
  ['according to', 'around'],
  ['in the words of', 'around'],
  ['citing', 'before'],
  ['quoting', 'before'],
]

/** How long a source may be, with the words that lead it in. */
const REACH = 40

/** "According to the port, …", "…, according to the port", "…, citing residents". */
export function sourcesGiven(scene: Scene, sentence: number): Attribution[] {
  const { firstToken, endToken } = scene.sentences[sentence]
  const found: Attribution[] = []
  for (let i = firstToken; i < endToken; i++) {
    const lead = leadAt(scene, i)
    const until = Math.min(endToken, i + REACH)
    const source = lead && subjectAfter(scene, i + lead.length - 1, until)
    const stretch = source && aroundSource(scene, sentence, i, source)
    if (!lead || !source || !stretch || !isNarratedEnough(scene, stretch)) continue
    const mention = source.mention < 0 ? null : source.mention
    found.push({
      ...spanOf(scene, stretch.from, stretch.until),
      sentence,
      kind: 'according-to',
      ...sourceOf(scene, source, mention),
      cue: printed(scene, i, i + lead.length),
      to: null,
    })
  }
  return found
}

function leadAt(scene: Scene, token: number): { length: number } | null {
  if (!isNarrated(scene, token)) return null
  for (const [phrase] of LEADS) {
    const words = phrase.split(' ')
    if (words.every((word, i) => wordAt(scene, token + i) === word)) return { length: words.length }
  }
  return null
}

/** What the source gave: the words behind it where it opens the sentence, else those before. */
function aroundSource(
  scene: Scene,
  sentence: number,
  lead: number,
  source: Phrase,
): Stretch | null {
  const { firstToken, endToken } = near(scene.sentences[sentence], lead)
  if (lead <= firstToken + 1) {
    const comma = nextComma(scene, source.endToken, endToken)
    return trim(scene, { from: comma < 0 ? source.endToken : comma + 1, until: endToken })
  }
  return trim(scene, { from: firstToken, until: lead })
}

function nextComma(scene: Scene, from: number, until: number): number {
  for (let i = from; i < until; i++) if (wordAt(scene, i) === ',') return i
  return -1
}
