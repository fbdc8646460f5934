import type { InputOf, ResultOf } from '../../app/news/news-tasks.ts'
import { didJob } from '../did-job.ts'
import { awaitJob } from '../do-now.ts'
import type { McpMeans } from './tool.ts'

/** What an assistant may have done to what all see. */
type Writing = 'follow' | 'merge' | 'split' | 'move'

/** Does it, and writes down who had it done. Throws the `Refusal` that says why it could not be done. */
export async function doWriting<Kind extends Writing>(
  means: McpMeans,
  kind: Kind,
  input: InputOf<Kind>,
): Promise<ResultOf<Kind>> {
  const note = async () => {
    const { act, story = null, source = null, about = null } = didJob(kind, input)
    const { name, door } = means.asker
    await means.desk.audit.note({ who: name, door, act, story, source, about })
  }
  const { id } = means.desk.jobs.start(kind, input)
  const result = await awaitJob(means, kind, id, note)
  // What was only asked about was not done.
  if (!('unlike' in result)) await note()
  return result
}
