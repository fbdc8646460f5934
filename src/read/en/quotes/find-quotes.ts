import type { Article } from '../../../model/article.ts'
import type { Quote, Reading, Speaker } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { byScript } from '../../../text/by-script.ts'
import type { Saying } from './history.ts'
import { personFor } from './people.ts'
import { printed, type Scene } from './scene.ts'
import type { Spoken } from './speakers.ts'
import { findSpoken } from './spoken.ts'

/** Finds the words in marks that somebody said, who said them, and the marks that say nothing. */
export function findQuotes(
  article: Article,
  scene: Scene,
  sayings: readonly Saying[],
): Pick<Reading, 'quotes' | 'passedOver'> {
  const quotes: Quote[] = []
  const quoteAt = new Map<number, number>()
  const { spoken, others } = findSpoken(article, scene)
  for (const each of spoken) {
    const continues = goesOnFrom(scene, each, quoteAt)
    const speaker = speakerOf(scene, each, sayings) ?? carriedOver(quotes[continues ?? -1])
    quoteAt.set(each.stretch.index, quotes.length)
    quotes.push(toQuote(scene, each, speaker, continues))
  }
  const passedOver = others.map((each) =>
    toQuote(scene, each, speakerOf(scene, each, sayings), null),
  )
  return { quotes, passedOver }
}

/** The quote that one goes on from; names and scare quotes in between are passed over. */
function goesOnFrom(
  scene: Scene,
  { finding }: Spoken,
  quoteAt: ReadonlyMap<number, number>,
): number | null {
  const last = finding?.continues ?? -1
  for (let i = last; i >= 0 && scene.stretches[i].block === scene.stretches[last].block; i--) {
    const quote = quoteAt.get(i)
    if (quote !== undefined) return quote
  }
  return null
}

function speakerOf(scene: Scene, { finding }: Spoken, sayings: readonly Saying[]): Speaker | null {
  const subject = finding?.cue?.subject
  const person = subject && personFor(scene, subject, sayings)
  return person ? { ...person, span: spanOf(scene, subject) } : null
}

/** The speaker of the quote before, whom the text does not name again. */
function carriedOver(quote: Quote | undefined): Speaker | null {
  return quote?.speaker ? { ...quote.speaker, span: null } : null
}

function toQuote(
  scene: Scene,
  { stretch, finding }: Spoken,
  speaker: Speaker | null,
  continues: number | null,
): Quote {
  const { start, end, opensIn, words } = stretch
  const cue = finding?.cue
  return {
    start,
    end,
    kind: words > 1 && opensSentence(scene.text.slice(start, start + 2)) ? 'direct' : 'partial',
    sentence: opensIn,
    speaker,
    cue: cue ? printed(scene, cue.firstToken, cue.endToken) : null,
    cueSpan: cue ? spanOf(scene, cue) : null,
    continues,
    rule: finding?.rule ?? 'no speaker found',
  }
}

/** A direct quote begins as a sentence does; a partial one is built into the narrator's. */
const BEGINNING = byScript(/^[\p{Lu}…[‘'“"]/u)

function opensSentence(opening: string): boolean {
  return BEGINNING(opening).test(opening)
}

function spanOf(scene: Scene, range: { firstToken: number; endToken: number }): Span {
  const { starts, ends } = scene.tokens
  return { start: starts[range.firstToken], end: ends[range.endToken - 1] }
}
