import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { limitForm } from './read-form.ts'
import { LONGEST_SEARCH } from './search-page.ts'

const LARGEST = 8 << 10

/** Characters of the name of a search. */
export const LONGEST_NAME = 60

export const SEARCH_NAME = z
  .string()
  .trim()
  .min(1, 'is missing: give the search a name')
  .max(LONGEST_NAME, 'is too long: 60 characters at most')

export const SEARCH_QUERY = z
  .string()
  .trim()
  .min(1, 'is missing: type what to look for')
  .max(LONGEST_SEARCH, 'is too long: 500 characters at most')

const FORM = z.discriminatedUnion('do', [
  z.object({ do: z.literal('save'), name: SEARCH_NAME, query: SEARCH_QUERY }),
  z.object({ do: z.literal('remove'), id: z.string().max(20) }),
])

/** `POST /searches`: keeps what was typed under a name, or removes a kept search. */
export function addSavedSearches(app: Hono, means: Means): void {
  app.post('/searches', limitForm(LARGEST), async (context) => {
    const form = await parseForm(context)
    const { searches } = ownDesk(context, means)
    if (form.do === 'remove') {
      if (!(await searches.remove(form.id))) throw notFound('There is no such saved search.')
      return context.redirect('/search', 303)
    }
    const saved = await searches.save(form.name, form.query)
    if (typeof saved === 'string') throw cannotSave(saved)
    return context.redirect(`/search?q=${encodeURIComponent(saved.query)}`, 303)
  })
}

export function cannotSave(why: string): Refusal {
  return new Refusal(409, 'not-saved', 'This search cannot be saved', why)
}

async function parseForm({ req }: Context): Promise<z.infer<typeof FORM>> {
  const parsed = FORM.safeParse(await req.parseBody().catch(() => ({})))
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  const title = 'This form asks for something unknown'
  throw new Refusal(400, 'bad-form', title, `${path.join('.')}: ${message}.`)
}
