import type { Context } from 'hono'
import type { SeenStory } from '../../app/kept/story-state.ts'
import type { Means } from '../means.ts'
import { Refusal, sendProblem } from '../problems.ts'
import { PROBLEM } from './shapes/problem.ts'
import { STORY_ANSWER, tellStory } from './story-answer.ts'

/** How the answer is described that tells a story which changed meanwhile. */
export const CHANGED_MEANWHILE = {
  about: 'The story changed since the answer whose ETag `If-Match` has: nothing was done.',
  problem: PROBLEM.extend({
    present: STORY_ANSWER.describe('The story as it is now; ETag has its tag.'),
  }),
}

/**
 * Does something to a story, given the state in which `If-Match` has it: none where it is not sent, or is
 * `*`. Where the story is in another, it is answered with 412 and the story as it is.
 */
export async function whileAsSeen(
  context: Context,
  means: Means,
  id: string,
  work: (seen: SeenStory | undefined) => Promise<Response>,
): Promise<Response> {
  try {
    return await work(seenIn(context, id))
  } catch (error) {
    const isChanged = error instanceof Refusal && error.code === 'changed'
    const { story } = (isChanged && (await means.desk.comparisons.open(id, 0))) || {}
    if (!isChanged || !story) throw error
    const { value: present, etag } = await tellStory(context, means, story)
    const answer = sendProblem(context, error, { present })
    answer.headers.set('ETag', etag)
    return answer
  }
}

/** A weak tag says that something is about the same, which is not enough to change it. */
const TAGS = /(?<!W\/)"([\w-]+)\.[\w-]+"/g

function seenIn({ req }: Context, id: string): SeenStory | undefined {
  const header = req.header('if-match')?.trim()
  if (header === undefined || header === '*') return undefined
  return { id, states: Array.from(header.matchAll(TAGS), ([, state]) => state) }
}
