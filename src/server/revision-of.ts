import type { Desk } from '../app/desk/open-desk.ts'

/** Pages that are made of one story and of what a person did alone. */
const OF_A_STORY = /^\/story\/([^/]+?)(?:\/parallel|\/points)?(?:\.json)?$/

/** Pages that are made of the work of other machines as well. */
const OF_WORK = /^\/(?:sources(?:\.json)?|api\/v1\/shared-work)$/

/** A word that is another whenever what a page is made of may be: while others write, most stories stay. */
export async function revisionOf(desk: Desk, path: string): Promise<string> {
  const [, story] = OF_A_STORY.exec(path) ?? []
  const own = story && (await desk.storyRevision(story))
  if (own) return own
  const work = OF_WORK.test(path) ? await desk.work?.revision() : undefined
  return [await desk.revision(), work].join(' ')
}
