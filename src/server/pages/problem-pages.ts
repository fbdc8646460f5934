import type { Hono } from 'hono'
import { problem } from '../../present/desk/problem.ts'
import { PROBLEM_TEXTS } from '../../present/desk/problem-texts.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

/** `/problems/CODE`, where the `type` of a problem leads, and its JSON. */
export function addProblems(app: Hono, means: Means): void {
  app.get('/problems/:code', async (context) => {
    refuseQuery(context)
    const name = context.req.param('code')
    const code = name.replace(/\.json$/, '')
    const text = PROBLEM_TEXTS.get(code)
    if (!text) throw notFound('There is no problem of that name.')
    if (name !== code) return sendJson(context, { code, ...text })
    return sendPage(context, means, { title: code, at: null, body: problem(code, text) })
  })
}
