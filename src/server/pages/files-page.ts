import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { handOver } from '../../app/news/hand-over.ts'
import { tellDone } from '../guard/audit.ts'
import { LARGEST_HANDED, readHanded, tooMuch } from '../handed-files.ts'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'

/** Milliseconds in which a few files are mostly read, so that the page can say what came of them. */
const PATIENCE = 4000

/** The form for files on `/sources`. */
export function addFiles(app: Hono, { desk }: Means): void {
  app.post(
    '/sources/files',
    bodyLimit({ maxSize: LARGEST_HANDED, onError: tooMuch }),
    async (context) => {
      const form = await context.req.parseBody({ all: true }).catch(() => null)
      if (form === null)
        throw new Refusal(400, 'bad-form', 'This form could not be read', 'Send the files again.')
      const { id } = await handOver(desk.jobs, await readHanded(form.files))
      tellDone(context, { act: 'articles-imported' })
      await desk.jobs.wait(id, PATIENCE)
      return context.redirect('/sources', 303)
    },
  )
}
