import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Refusal } from '../../problems.ts'
import { refuse } from './refuse.ts'

/** Where an answer goes on: at which of its entries, and at which passage of that one. */
export type Place = readonly [entry: number, passage: number]

export const START: Place = [0, 0]

export const CURSOR = z
  .string()
  .max(500, 'is none that an answer gave')
  .optional()
  .describe('`next` of the answer before, with the same arguments; left out to begin.')

export const NEXT = z
  .string()
  .nullable()
  .describe('Pass it on as `cursor` for what did not fit; null where this is all.')

const KEPT = z.tuple([z.string(), z.int().nonnegative(), z.int().nonnegative()])

/** A place as a word. `seal` names what it is a place in: with another it is refused. */
export function formatCursor(seal: string, place: Place): string {
  return Buffer.from(JSON.stringify([seal, ...place])).toString('base64url')
}

/** Throws the `Refusal` where it is no cursor, or one of another question or state. */
export function parseCursor(cursor: string | undefined, seal: string): Place {
  if (cursor === undefined) return START
  const [of, entry, passage] = readCursor(cursor)
  if (of !== seal) throw badCursor('is of another question, or what it lists has changed since')
  return [entry, passage]
}

/** What a cursor is a place in. */
export function sealOf(cursor: string): string {
  return readCursor(cursor)[0]
}

/** A seal of what was asked and of the state that it was answered from. */
export function sealFor(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 16)
}

function readCursor(cursor: string): z.infer<typeof KEPT> {
  const parsed = KEPT.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (parsed.success) return parsed.data
  throw badCursor('is none that an answer gave')
}

export function badCursor(why: string): Refusal {
  const detail = `cursor: ${why}; leave it out to begin anew.`
  return refuse(detail)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
