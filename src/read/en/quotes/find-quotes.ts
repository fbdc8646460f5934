import type { Article } from '../../../model/article.ts'
import type { Mention, Quote, Sentence, Speaker, Tokens } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { echoedBelow } from './echoes.ts'
import { personFor } from './people.ts'
import { findSayings, type Saying } from './sayings.ts'
import { createScene, printed, type Scene, type Stretch } from './scene.ts'
import { type Finding, findSpeaker } from './speakers.ts'
import { isSpoken } from './spoken.ts'

/** Finds the words in marks that somebody said, and who said them. */
export function findQuotes(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Quote[] {
  if (sentences.length === 0) return []
  const scene = createScene(article, tokens, sentences, mentions)
  if (scene.stretches.length === 0) return []
  const sayings = findSayings(scene)
  const quotes: Quote[] = []
  const quoteAt = new Map<number, number>()
  for (const { stretch, finding } of findSpoken(article, scene)) {
    const continues =
      finding?.continues == null ? null : quoteUpTo(scene, finding.continues, quoteAt)
    const speaker = speakerOf(
      scene,
      finding,
      continues === null ? null : quotes[continues],
      sayings,
    )
    quoteAt.set(stretch.index, quotes.length)
    quotes.push(toQuote(scene, stretch, finding, speaker, continues))
  }
  return quotes
}

/** The last quote up to a stretch, in its paragraph: names and scare quotes are passed over. */
function quoteUpTo(
  scene: Scene,
  last: number,
  quoteAt: ReadonlyMap<number, number>,
): number | null {
  const { block } = scene.stretches[last]
  for (let i = last; i >= 0 && scene.stretches[i].block === block; i--) {
    const quote = quoteAt.get(i)
    if (quote !== undefined) return quote
  }
  return null
}

type Spoken = { readonly stretch: Stretch; readonly finding: Finding | null }

/** The stretches that somebody said, each with what tells by whom. */
function findSpoken(article: Article, scene: Scene): Spoken[] {
  const findings = scene.stretches.map((stretch) => findSpeaker(scene, stretch))
  const isSaid = findings.map((finding, i) => isSpoken(scene, scene.stretches[i], finding))
  const spoken = scene.stretches.filter(({ index }) => isSaid[index])
  return scene.stretches.flatMap((stretch) => {
    const echoed = echoedBelow(article, scene, stretch, spoken)
    if (echoed) return [{ stretch, finding: echo(findings[echoed.index]) }]
    return isSaid[stretch.index] ? [{ stretch, finding: findings[stretch.index] }] : []
  })
}

function echo(finding: Finding | null): Finding | null {
  return finding && { ...finding, rule: 'the same words in the report' }
}

function speakerOf(
  scene: Scene,
  finding: Finding | null,
  continued: Quote | null,
  sayings: readonly Saying[],
): Speaker | null {
  const subject = finding?.cue?.subject
  if (!subject) return continued?.speaker ? { ...continued.speaker, span: null } : null
  const person = personFor(scene, subject, sayings)
  return person && { ...person, span: spanOf(scene, subject) }
}

function toQuote(
  scene: Scene,
  stretch: Stretch,
  finding: Finding | null,
  speaker: Speaker | null,
  continues: number | null,
): Quote {
  const { start, end } = stretch
  const cue = finding?.cue
  return {
    start,
    end,
    kind: isWhole(scene, stretch) ? 'direct' : 'partial',
    sentence: stretch.opensIn,
    speaker,
    cue: cue ? printed(scene, cue.firstToken, cue.endToken) : null,
    cueSpan: cue ? spanOf(scene, cue) : null,
    continues,
    rule: finding?.rule ?? 'no speaker found',
  }
}

/** A direct quote begins as a sentence does; a partial one is built into the narrator's. */
function isWhole(scene: Scene, stretch: Stretch): boolean {
  return (
    stretch.words > 1 && /^[\p{Lu}…[‘']/u.test(scene.text.slice(stretch.start, stretch.start + 2))
  )
}

function spanOf(scene: Scene, range: { firstToken: number; endToken: number }): Span {
  const { starts, ends } = scene.tokens
  return { start: starts[range.firstToken], end: ends[range.endToken - 1] }
}
