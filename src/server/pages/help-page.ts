import type { Hono } from 'hono'
import { help } from '../../present/desk/help.ts'
import type { Means } from '../means.ts'
import { refuseQuery } from '../query.ts'
import { sendPage } from '../respond.ts'

/** `/help`: how it is counted, and the keys. */
export function addHelp(app: Hono, means: Means): void {
  const page = { title: 'Help', at: '/help', body: help() }
  app.get('/help', async (context) => {
    refuseQuery(context)
    return sendPage(context, means, page)
  })
}
