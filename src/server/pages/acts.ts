import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { ACTS } from '../../app/desk/personal.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'
import { undoLast } from '../undo-last.ts'
import { limitForm } from './read-form.ts'

/** Stories that one act may be about. */
const MOST = 500

const LARGEST = 64 << 10

const FORM = z.object({
  do: z.enum([...ACTS, 'undo']),
  story: z.array(z.string().max(20)).max(MOST).default([]),
  /** Where to go afterwards: a page of ours. */
  back: z
    .string()
    .regex(/^\/(?![/\\])[!-~]*$/, 'is an address of the desk')
    .default('/'),
})

/** `POST /acts`: what a person does with stories. A form is led back; a script gets what was changed. */
export function addActs(app: Hono, means: Means): void {
  app.post('/acts', limitForm(LARGEST), async (context) => {
    const { do: act, story, back } = await parseForm(context)
    const { personal } = ownDesk(context, means)
    const stories = act === 'undo' ? await undoLast(context, means) : await personal.act(act, story)
    const wantsJson = context.req.header('accept') === 'application/json'
    return wantsJson ? context.json({ stories }) : context.redirect(back, 303)
  })
}

async function parseForm({ req }: Context): Promise<z.infer<typeof FORM>> {
  const body = await req.parseBody({ all: true }).catch(() => ({}))
  const { story, ...rest }: Readonly<Record<string, unknown>> = body
  const list = story === undefined ? undefined : [story].flat()
  const parsed = FORM.safeParse({ ...rest, story: list })
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  throw new Refusal(
    400,
    'bad-form',
    'This form asks for something unknown',
    `${path.join('.')}: ${message}.`,
  )
}
