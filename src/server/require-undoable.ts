import type { KeptMove } from '../model/kept.ts'
import type { Means } from './means.ts'
import { Refusal } from './problems.ts'

/** Was the story in the last move? */
export function touches({ story, articles }: KeptMove, id: string): boolean {
  return story === id || articles.some(({ from }) => from === id)
}

/** Throws the `Refusal` where what was moved last is of other stories: that is taken back there. */
export async function requireUndoable({ desk }: Pick<Means, 'desk'>, id: string): Promise<void> {
  const move = await desk.findLastMove()
  if (move && touches(move, id)) return
  const message = move
    ? `What was moved last is in story ${move.story}; take it back there.`
    : 'Nothing was merged or split that could be taken back.'
  throw new Refusal(409, 'not-moved', 'This was not done', message)
}
