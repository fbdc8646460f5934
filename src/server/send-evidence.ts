import type { ComparedStory, OpenedStory } from '../app/desk/comparisons.ts'
import type { Desk } from '../app/desk/open-desk.ts'
import { Refusal } from './problems.ts'
import { REVALIDATED } from './respond.ts'

/** A story with its texts, versions and hashes, as one file to be kept. */
export async function sendEvidence(
  desk: Desk,
  opened: OpenedStory,
  compared: ComparedStory,
): Promise<Response> {
  const done = await desk.packStory(opened, compared)
  if (!done.ok) throw new Refusal(500, done.problem.code, 'Not packed', done.problem.message)
  return new Response(Uint8Array.from(done.value), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="synoptic-${opened.story.id}.zip"`,
      'Cache-Control': REVALIDATED,
    },
  })
}
