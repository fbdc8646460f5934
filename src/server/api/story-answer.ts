import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { stateOf } from '../../app/kept/story-state.ts'
import type { KeptStory } from '../../model/kept.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { CARD } from './shapes/card.ts'
import { toApiCard } from './to-api-card.ts'

const REASON = z.strictObject({
  kind: z.enum(['name', 'place', 'number', 'word', 'day', 'copy', 'person']),
  text: z.string(),
})

const MEMBER = z
  .strictObject({
    article: z.string(),
    account: z.string().describe('The first article of those that share its origin.'),
    sureness: z.number().min(0).max(1).describe('How sure it is that it belongs here.'),
    reasons: z.array(REASON).describe('What it shares with the story; none for the first.'),
    by: z.enum(['program', 'person']),
    placedAt: z.string(),
  })
  .meta({ id: 'Member', description: 'An article of a story, and why it is in it.' })

/** A story as `GET /stories/{story}` gives it. */
export const STORY_ANSWER = z.strictObject({ story: CARD, members: z.array(MEMBER) })

/**
 * A story as it is now, and its tag: first a word for the articles in it, which `If-Match` goes by, then
 * one for all that is told, which `If-None-Match` goes by as well.
 */
export async function tellStory(context: Context, means: Means, kept: KeptStory) {
  const card = await ownDesk(context, means).findCard(kept.id)
  const members = kept.members.map(({ articleId, ...member }) => ({
    article: articleId,
    ...member,
  }))
  const value = { story: card && toApiCard(card), members }
  const text = JSON.stringify(value)
  const whole = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return { value, text, etag: `"${stateOf(kept)}.${whole}"` }
}
