import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { type Person, SCOPES } from '../../model/access.ts'
import { type AccessPage, access, accessOfNobody } from '../../present/desk/access.ts'
import { addressOf, ownOrigin } from '../guard/asker.ts'
import { createLimiter, type Limiter } from '../guard/limiter.ts'
import { setSessionCookie } from '../guard/session-cookie.ts'
import type { Means } from '../means.ts'
import {
  endOtherSessions,
  listOwnSessions,
  listOwnTokens,
  makeOwnToken,
  requirePerson,
} from '../own-access.ts'
import { notFound, Refusal } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { LOCAL } from '../reach.ts'
import { sendPassingJson, sendPassingPage } from '../respond.ts'
import { TRIES } from './login-page.ts'
import { limitForm, readForm } from './read-form.ts'

const LARGEST = 16 << 10

const scope = z.enum(SCOPES)

const FORM = z.object({
  do: z.enum(['end-session', 'end-others', 'make-token', 'remove-token', 'change-password']),
  id: z.string().max(40).default(''),
  name: z.string().max(200).default(''),
  scopes: z.union([z.array(scope), scope.transform((one) => [one])]).default([]),
  former: z.string().max(2000).default(''),
  password: z.string().max(2000).default(''),
})

type Form = z.infer<typeof FORM>

/** What a page says beside what is kept. */
type Told = Partial<Pick<AccessPage, 'made' | 'done' | 'problem'>>

/** `/settings/access` and its JSON: where a person is signed in, which programs ask for them, and their password. */
export function addAccessPage(app: Hono, means: Means): void {
  const limiter = createLimiter(TRIES, means.now)
  app.get('/settings/access', async (context) => {
    refuseQuery(context)
    return show(context, means)
  })
  app.get('/settings/access.json', async (context) => {
    refuseQuery(context)
    const sessions = await listOwnSessions(context, means)
    return sendPassingJson(context, { sessions, tokens: await listOwnTokens(context, means) })
  })
  const limit = limitForm(LARGEST)
  app.post('/settings/access', limit, async (context) => {
    const person = requirePerson(context)
    if (context.get('isByToken')) throw forPeople()
    const form = await readForm(context, FORM)
    if (form.do === 'make-token') return makeToken(context, means, form)
    if (form.do === 'change-password')
      return changePassword({ context, means, person, form, limiter })
    await end(context, means, person, form)
    return context.redirect('/settings/access', 303)
  })
}

async function show(context: Context, means: Means, told: Told = {}, status = 200) {
  const person = context.get('person')
  const body = person
    ? access({
        ...{ made: null, done: null, problem: null, ...told },
        ...{ person, now: means.now(), origin: ownOrigin(context, means.reach ?? LOCAL) },
        ...{
          sessions: await listOwnSessions(context, means),
          tokens: await listOwnTokens(context, means),
        },
      })
    : accessOfNobody()
  return sendPassingPage(context, means, { title: 'Who is signed in', at: null, body }, status)
}

async function makeToken(context: Context, means: Means, { name, scopes }: Form) {
  const made = await makeOwnToken(context, means, { name, scopes })
  return 'code' in made
    ? show(context, means, { problem: made.message }, 400)
    : show(context, means, { made })
}

/** Ends what the form names. Throws the `Refusal` where it is not there, or another's. */
async function end(
  context: Context,
  means: Means,
  person: Person,
  { do: what, id }: Form,
): Promise<void> {
  const { access: kept } = means.desk
  if (what === 'end-others') await endOtherSessions(context, means)
  else if (what === 'end-session') {
    if (!(await kept.endSession(person.id, id)))
      throw notFound('You have no such session; it has ended.')
  } else if (!(await kept.removeToken(person.id, id)))
    throw notFound('You have no such token; it was taken back already.')
}

type Changing = {
  readonly context: Context
  readonly means: Means
  readonly person: Person
  readonly form: Form
  readonly limiter: Limiter
}

/** Guessed as slowly as at the door: who found an open browser knows no password yet. */
async function changePassword({ context, means, person, form, limiter }: Changing) {
  const { desk, log, reach = LOCAL } = means
  const wait = limiter.take(person.id)
  if (wait > 0) {
    const answer = await show(
      context,
      means,
      { problem: `Too many tries: try again in ${wait} s.` },
      429,
    )
    answer.headers.set('Retry-After', String(wait))
    return answer
  }
  const { former, password } = form
  const agent = context.req.header('user-agent') ?? ''
  const changed = await desk.access.changePassword({ person, former, password, agent })
  if (typeof changed === 'string') return show(context, means, { problem: changed }, 400)
  if (changed === null) {
    const address = addressOf(context, reach)
    log?.({ level: 'warning', message: 'a change of password failed', address })
    return show(context, means, { problem: 'That is not the password you have.' }, 403)
  }
  setSessionCookie(context, reach, changed.secret)
  return context.redirect('/settings/access', 303)
}

function forPeople(): Refusal {
  const message = 'A program asks /api/v1/tokens and /api/v1/sessions.'
  return new Refusal(403, 'by-session', 'This page is for who is signed in', message)
}
