import type { Context } from 'hono'
import { z } from 'zod'
import type { GivenDraft } from '../app/desk/drafts.ts'
import { requireEditor } from './guard/editors.ts'
import { Refusal } from './problems.ts'
import { checkShape } from './query.ts'

/** Bytes of a draft's file, and of a form around it. */
export const LARGEST_DRAFT = 10 << 20
export const LARGEST_FORM = LARGEST_DRAFT + (1 << 20)

const EMPTY_AS_NULL = (text: string) => (text.trim() === '' ? null : text.trim())

/** Where a draft stands on the web. */
export const ADDRESS = z
  .string()
  .trim()
  .max(2000, 'is too long for an address')
  .regex(/^https?:\/\/\S+$/i, 'is an address that begins with https://')

const FIELDS = z.object({
  /** Forms send lines as mails do. */
  text: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  file: z.instanceof(File).optional(),
  address: ADDRESS.or(z.literal('')).default(''),
  story: z.string().max(20, 'is no id of a story').default('').transform(EMPTY_AS_NULL),
  date: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/, 'takes a day as YYYY-MM-DD')
    .default('')
    .transform(EMPTY_AS_NULL),
})

/** A draft that a form or a program sent as `multipart/form-data`. Throws a `Refusal` that says what is wrong. */
export async function parseDraftForm(
  context: Context,
): Promise<GivenDraft & { readonly text: string }> {
  const body = await context.req.parseBody().catch(() => null)
  if (body === null)
    throw new Refusal(
      400,
      'bad-form',
      'This form could not be read',
      'Send it as multipart/form-data.',
    )
  const { text, file, story, date, address } = checkShape(FIELDS, body, 'body')
  const given = { text, story, date, address: null }
  if (file === undefined || file.size === 0) {
    const isAsked = text.trim() === '' && address !== ''
    if (isAsked) requireEditor(context)
    return { ...given, name: 'draft.txt', body: text, address: isAsked ? address : null }
  }
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
