import type { Hono } from 'hono'
import { z } from 'zod'
import { frame } from '../../present/desk/frame.ts'
import { help } from '../../present/desk/help.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendPage } from '../respond.ts'

const NO_QUERY = z.object({})

/** `/help`: how it is counted, and the keys. */
export function addHelp(app: Hono, { assets }: Means): void {
  const page = frame({ title: 'Help', at: '/help', assets: assets.addresses, body: help() })
  app.get('/help', (context) => {
    parseQuery(context, NO_QUERY)
    return sendPage(context, page)
  })
}
