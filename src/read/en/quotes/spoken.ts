import type { Article } from '../../../model/article.ts'
import { BIAS, WEIGHTS } from './clue-weights.ts'
import { CLUES, isNickname } from './clues.ts'
import { echoedBelow } from './echoes.ts'
import type { Scene } from './scene.ts'
import { type Finding, findSpeaker, type Spoken } from './speakers.ts'

/** The stretches that somebody said, rather than names, titles, terms and scare quotes. */
export function findSpoken(article: Article, scene: Scene): Spoken[] {
  const cases = scene.stretches.map((stretch) => ({
    stretch,
    finding: findSpeaker(scene, stretch),
  }))
  const spoken = cases.filter((each) => isSpoken(scene, each))
  const said = new Set(spoken.map(({ stretch }) => stretch.index))
  return cases.flatMap((each) => {
    const echoed = echoedBelow(article, scene, each.stretch, spoken)
    if (echoed) return [{ stretch: each.stretch, finding: asEcho(echoed.finding) }]
    return said.has(each.stretch.index) ? [each] : []
  })
}

const LONGEST_NICKNAME = 4

/** Did somebody say the words? What the clues that hold are worth must be more than nothing. */
function isSpoken(scene: Scene, { stretch, finding }: Spoken): boolean {
  if (stretch.words <= LONGEST_NICKNAME && isNickname({ scene, stretch })) return false
  const text = scene.text.slice(stretch.start, stretch.end)
  const seen = { scene, stretch, finding, text }
  let score = BIAS
  for (const { name, holds } of CLUES) if (holds(seen)) score += WEIGHTS[name]
  return score > 0
}

function asEcho(finding: Finding | null): Finding | null {
  return finding && { ...finding, rule: 'the same words in the report', continues: null }
}
