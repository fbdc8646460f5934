import type { Article } from '../../../model/article.ts'
import { BIAS, WEIGHTS } from './clue-weights.ts'
import { CLUES, isNickname } from './clues.ts'
import { echoedBelow } from './echoes.ts'
import type { Scene } from './scene.ts'
import { type Finding, findSpeaker, type Spoken } from './speakers.ts'
import { isToldInMarks } from './told-names.ts'

/** The stretches that somebody said, and the others: names, titles, terms and scare quotes. */
export function findSpoken(
  article: Article,
  scene: Scene,
): { readonly spoken: readonly Spoken[]; readonly others: readonly Spoken[] } {
  const all = scene.stretches.map((stretch) => ({ stretch, finding: findSpeaker(scene, stretch) }))
  const sure = all.filter((each) => isSpoken(scene, each))
  const echoes = new Map<number, Spoken>()
  for (const { stretch } of all) {
    const echoed = echoedBelow(article, scene, stretch, sure)
    if (echoed) echoes.set(stretch.index, { stretch, finding: asEcho(echoed.finding) })
  }
  const said = new Set([...echoes.keys(), ...sure.map(({ stretch }) => stretch.index)])
  const isSaid = ({ stretch }: Spoken) => said.has(stretch.index)
  return {
    spoken: all.filter(isSaid).map((each) => echoes.get(each.stretch.index) ?? each),
    others: all.filter((each) => !isSaid(each)),
  }
}

const LONGEST_NICKNAME = 4

/** Did somebody say the words? What the clues that hold are worth must be more than nothing. */
function isSpoken(scene: Scene, { stretch, finding }: Spoken): boolean {
  const isShort = stretch.words <= LONGEST_NICKNAME
  if (isShort && (isNickname({ scene, stretch }) || isToldInMarks(scene, stretch))) return false
  const text = scene.text.slice(stretch.start, stretch.end)
  const seen = { scene, stretch, finding, text }
  let score = BIAS
  for (const { name, holds } of CLUES) if (holds(seen)) score += WEIGHTS[name]
  return score > 0
}

function asEcho(finding: Finding | null): Finding | null {
  return finding && { ...finding, rule: 'the same words in the report', continues: null }
}
