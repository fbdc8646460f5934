import type { Attribution } from '../../../model/reading.ts'
import type { Phrase } from '../quotes/phrases.ts'
import { isNarrated, printed, type Scene, wordAt } from '../quotes/scene.ts'
import { subjectAfter } from '../quotes/subjects.ts'
import { sourceOf, spanOf } from './sources.ts'
import { isNarratedEnough, near, type Stretch, trim } from './stretch.ts'

/** Phrases that lead a source in, by their first word. */
const LEADS: ReadonlyMap<string, readonly string[]> = new Map(
  ['according to', 'in the words of', 'citing', 'quoting'].map((phrase) => {
    const words = phrase.split(' ')
    return [words[0], words]
  }),
)

/** How long a source may be, with the words that lead it in. */
const REACH = 40

/** "According to the port, …", "…, according to the port", "…, citing residents". */
export function sourcesGiven(scene: Scene, sentence: number): Attribution[] {
  const { firstToken, endToken } = scene.sentences[sentence]
  const found: Attribution[] = []
  for (let i = firstToken; i < endToken; i++) {
    const lead = leadAt(scene, i)
    if (!lead) continue
    const until = Math.min(endToken, i + REACH)
    const source = subjectAfter(scene, i + lead.length - 1, until)
    const stretch = source && aroundSource(scene, sentence, i, source)
    if (!source || !stretch || !isNarratedEnough(scene, stretch)) continue
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

/** The words of the phrase that leads a source in at a token. */
function leadAt(scene: Scene, token: number): readonly string[] | null {
  const lead = LEADS.get(wordAt(scene, token))
  return lead && isNarrated(scene, token) && stand(scene, token, lead) ? lead : null
}

/** Do these words stand from a token on? */
function stand(scene: Scene, token: number, words: readonly string[]): boolean {
  return words.every((word, i) => wordAt(scene, token + i) === word)
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
