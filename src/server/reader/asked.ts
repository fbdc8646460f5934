import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import type { ReaderPlace, ReaderQuery } from '../../model/reader.ts'
import { badAsked } from './bad-asked.ts'
import { parseStream } from './stream-ids.ts'

/** What an app asks, in the address and in what it sends: apps put the same into either. */
export type Asked = {
  /** The first of that name that says something. */
  one(name: string): string | null
  all(name: string): readonly string[]
}

export async function readAsked({ req }: Context): Promise<Asked> {
  const given = new URL(req.url).searchParams
  const sent = req.method === 'POST' ? new URLSearchParams(await req.text()) : given
  const all = (name: string) =>
    sent === given ? given.getAll(name) : [...sent.getAll(name), ...given.getAll(name)]
  return { all, one: (name) => all(name).find((value) => value !== '') ?? null }
}

/** Items of a list where an app does not say how many, and at most. */
const USUAL = 20
const MOST = 50_000

/** A part of a list. Throws the `Refusal` where what is asked for is not right. */
export function parseListing(asked: Asked, stream: string): ReaderQuery {
  if ((asked.one('output') ?? 'json') !== 'json') throw badAsked('output: there is json alone.')
  const since = parseTime(asked, 'ot')
  const until = parseTime(asked, 'nt')
  const after = asked.one('c')
  return {
    target: parseStream(stream),
    within: asked.all('it').map(parseStream),
    without: asked.all('xt').map(parseStream),
    order: asked.one('r') === 'o' ? 'oldest' : 'newest',
    limit: parseLimit(asked),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
    ...(after === null ? {} : { after: parsePlace(after, fingerprint(asked, stream)) }),
  }
}

function parseLimit(asked: Asked): number {
  const text = asked.one('n') ?? String(USUAL)
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= MOST) return number
  throw badAsked(`n: is a number from 1 to ${MOST}.`)
}

/** Seconds since 1970; of more digits milliseconds, microseconds or nanoseconds. Null where it is not given. */
export function parseTime(asked: Asked, name: string): string | null {
  const text = asked.one(name)
  if (text === null) return null
  const unit = UNITS.find(({ digits }) => text.length <= digits)
  const date = new Date(/^\d+$/.test(text) && unit ? Number(text) * unit.milliseconds : Number.NaN)
  if (Number.isNaN(date.getTime())) throw badAsked(`${name}: is a time in seconds since 1970.`)
  return date.toISOString()
}

const UNITS = [
  { digits: 11, milliseconds: 1000 },
  { digits: 14, milliseconds: 1 },
  { digits: 17, milliseconds: 1e-3 },
  { digits: 20, milliseconds: 1e-6 },
]

const PLACE = z.tuple([z.string(), z.iso.datetime(), z.string().regex(/^[as]\d{1,15}$/)])

/** Where a list goes on, as a word that means nothing to an app and fits this list alone. */
export function formatPlace({ at, id }: ReaderPlace, asked: Asked, stream: string): string {
  const place = [fingerprint(asked, stream), at, id]
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

function parsePlace(text: string, own: string): ReaderPlace {
  const parsed = PLACE.safeParse(parseJson(Buffer.from(text, 'base64url').toString()))
  if (!parsed.success || parsed.data[0] !== own)
    throw badAsked('c: is the continuation of no such list; leave it out to begin anew.')
  const [, at, id] = parsed.data
  return { at, id }
}

/** What makes a list another one. */
function fingerprint(asked: Asked, stream: string): string {
  const parts = ['ot', 'nt', 'r', 'xt', 'it'].map((name) => [...asked.all(name)].sort())
  const text = JSON.stringify([stream, ...parts])
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
