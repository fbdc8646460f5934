import type { Hono } from 'hono'
import type { ComparedStory, OpenedStory } from '../../app/desk/comparisons.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { sendEvidence } from '../send-evidence.ts'

/** Milliseconds that a download waits for a story to be compared. */
const PATIENCE = 5000

/** `/story/ID/evidence.zip`: a story with its texts, versions and hashes, as one file. */
export function addEvidence(app: Hono, { desk }: Means): void {
  app.get('/story/:id/evidence.zip', async (context) => {
    refuseQuery(context)
    const id = context.req.param('id')
    const opened = await desk.comparisons.open(id, PATIENCE)
    if (!opened) throw notFound(`There is no story ${id}. Today lists those that are kept.`)
    if (opened.story.id !== id)
      return context.redirect(`/story/${opened.story.id}/evidence.zip`, 308)
    return sendEvidence(desk, opened, requireFresh(opened))
  })
}

/** Evidence is of the articles as they are, not as they were. */
function requireFresh({ compared, problem }: OpenedStory): ComparedStory {
  if (compared && !compared.stale) return compared
  throw new Refusal(
    problem ? 500 : 503,
    problem?.code ?? 'comparing',
    'Not compared yet',
    problem?.message ?? 'Its articles are being compared; ask again in a few seconds.',
  )
}
