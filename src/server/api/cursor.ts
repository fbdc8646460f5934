import { z } from 'zod'
import type { ListPlace } from '../../app/desk/list-stories.ts'
import { Refusal } from '../problems.ts'

const PLACE = z.tuple([z.iso.datetime(), z.number(), z.string().max(20)])

/** A place in a list as a word that means nothing to who passes it on. */
export function formatCursor({ at, value, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([at, value, id])).toString('base64url')
}

/** Throws a `Refusal` where it is none that a list gave. */
export function parseCursor(text: string): ListPlace {
  const parsed = PLACE.safeParse(parseJson(Buffer.from(text, 'base64url').toString()))
  if (!parsed.success) {
    const detail = 'cursor: is none that a list gave; leave it out to begin anew.'
    const title = 'This address asks for something unknown'
    throw new Refusal(400, 'bad-query', title, detail, [{ pointer: '/query/cursor', detail }])
  }
  const [at, value, id] = parsed.data
  return { at, value, id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
