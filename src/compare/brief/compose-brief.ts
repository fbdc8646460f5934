import { passageOf } from '../../model/article.ts'
import type { BriefLine, Difference } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import { linkedSentences } from '../linked-sentences.ts'
import type { Story } from '../story.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { overlap } from './overlap.ts'

const FEWEST = 5
const MOST = 10

/** Lines that share this much of their words with one chosen before say little that is new. */
const REDUNDANT = 0.4

/** Composes the brief of the accounts' own sentences, the best supported first. */
export function composeBrief(story: Story, differences: readonly Difference[]): BriefLine[] {
  const linked = linkedSentences(story)
  const chosen: Candidate[] = []
  const told = new Set<string>()
  for (const candidate of findCandidates(story, linked)) {
    if (chosen.length === MOST) break
    if (chosen.length >= FEWEST && candidate.support < 2) break
    const keys = linked(candidate.reading, candidate.sentence)
    if (keys.some((key) => told.has(key))) continue
    if (chosen.some((each) => overlap(each.terms, candidate.terms) > REDUNDANT)) continue
    chosen.push(candidate)
    for (const key of keys) told.add(key)
  }
  return chosen.sort(inOrder).map((candidate) => toLine(story, candidate, linked, differences))
}

function inOrder(a: Candidate, b: Candidate): number {
  return b.support - a.support || a.place - b.place || a.reading - b.reading
}

function toLine(
  story: Story,
  { reading, sentence }: Candidate,
  linked: (reading: number, sentence: number) => string[],
  differences: readonly Difference[],
): BriefLine {
  const cites = new Map<number, Passage>()
  for (const key of linked(reading, sentence)) {
    const [r, s] = key.split(':').map(Number)
    const { article, sentences } = story.readings[r]
    if (!cites.has(r)) cites.set(r, passageOf(article, sentences[s]))
  }
  const own = passageOf(
    story.readings[reading].article,
    story.readings[reading].sentences[sentence],
  )
  return { text: own.text, cites: [...cites.values(), ...contradictions(own, differences)] }
}

/** Where other accounts give another figure than this line, that belongs beside it. */
function contradictions(own: Passage, differences: readonly Difference[]): Passage[] {
  const states = (passage: Passage) =>
    passage.article === own.article && passage.start < own.end && own.start < passage.end
  return differences
    .filter(({ kind, compatible }) => kind === 'number' && !compatible)
    .filter(({ positions }) => positions.some(({ statements }) => statements.some(states)))
    .flatMap(({ positions }) => positions.filter(({ statements }) => !statements.some(states)))
    .map(({ statements }) => statements[0])
}
