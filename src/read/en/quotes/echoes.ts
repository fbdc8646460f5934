import type { Article } from '../../../model/article.ts'
import type { Scene, Stretch } from './scene.ts'

/**
 * The spoken stretch below whose words a headline prints in marks of its own; null where there is
 * none. A headline names no speaker and shortens what was said.
 */
export function echoedBelow(
  article: Article,
  scene: Scene,
  stretch: Stretch,
  spoken: readonly Stretch[],
): Stretch | null {
  if (article.blocks[stretch.block].role !== 'headline') return null
  const words = plain(scene, stretch)
  const echoed = spoken.find(
    (other) => other.block > stretch.block && plain(scene, other).includes(words),
  )
  return echoed ?? null
}

function plain({ text }: Scene, { start, end }: Stretch): string {
  return ` ${text
    .slice(start, end)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.,!?…]+$/, '')} `
}
