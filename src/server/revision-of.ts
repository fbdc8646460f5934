import type { Desk } from '../app/desk/open-desk.ts'

/** Pages that are made of one story and of what a person did alone. */
const OF_A_STORY = /^\/story\/([^/]+?)(?:\/parallel|\/points)?(?:\.json)?$/

/** A word that is another whenever what a page is made of may be: while others write, most stories stay. */
export async function revisionOf(desk: Desk, path: string): Promise<string> {
  const [, story] = OF_A_STORY.exec(path) ?? []
  return (story && (await desk.storyRevision(story))) ?? (await desk.revision())
}
