import type { Hono } from 'hono'
import { frame } from '../../present/desk/frame.ts'
import { help } from '../../present/desk/help.ts'
import type { Means } from '../means.ts'
import { sendPage } from '../respond.ts'

/** `/help`: how it is counted, and the keys. */
export function addHelp(app: Hono, { assets }: Means): void {
  const page = frame({ title: 'Help', at: '/help', assets: assets.addresses, body: help() })
  app.get('/help', (context) => sendPage(context, page))
}
