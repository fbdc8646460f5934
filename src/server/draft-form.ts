import type { Context } from 'hono'
import { z } from 'zod'
import type { GivenDraft } from '../app/desk/drafts.ts'
import { Refusal } from './problems.ts'
import { checkShape } from './query.ts'

/** Bytes of a draft's file, and of a form around it. */
export const LARGEST_DRAFT = 10 << 20
export const LARGEST_FORM = LARGEST_DRAFT + (1 << 20)

const EMPTY_AS_NULL = (text: string) => (text.trim() === '' ? null : text.trim())

const FIELDS = z.object({
  /** Forms send lines as mails do. */
  text: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  file: z.instanceof(File).optional(),
  story: z.string().max(20, 'is no id of a story').default('').transform(EMPTY_AS_NULL),
  date: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/, 'takes a day as YYYY-MM-DD')
    .default('')
    .transform(EMPTY_AS_NULL),
})

/** A draft that a form or a program sent as `multipart/form-data`. Throws a `Refusal` that says what is wrong. */
export async function parseDraftForm({
  req,
}: Context): Promise<GivenDraft & { readonly text: string }> {
  const body = await req.parseBody().catch(() => null)
  if (body === null)
    throw new Refusal(
      400,
      'bad-form',
      'This form could not be read',
      'Send it as multipart/form-data.',
    )
  const { text, file, story, date } = checkShape(FIELDS, body, 'body')
  const given = { text, story, date }
  if (file === undefined || file.size === 0) return { ...given, name: 'draft.txt', body: text }
  if (file.size > LARGEST_DRAFT) tooLarge()
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { ...given, name: nameOf(file), body: bytes }
}

/** The name tells the kind of a file, and nothing else. */
function nameOf({ name }: File): string {
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '.txt'
  return `draft${ending.toLowerCase()}`
}

/** Does a question come as a form that may hold a file? */
export function isForm({ req }: Context): boolean {
  return /^multipart\/form-data\b/i.test(req.header('content-type') ?? '')
}

export function tooLarge(): never {
  throw new Refusal(
    413,
    'too-large',
    'The draft is too large',
    `A draft may have ${LARGEST_DRAFT >> 20} MB. Send its text alone.`,
  )
}
