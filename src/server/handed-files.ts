import type { Handed } from '../app/news/hand-over.ts'
import { Refusal } from './problems.ts'

/** Bytes of files that are handed over at once, with the form around them, and how many they may be. */
export const LARGEST_HANDED = 64 << 20
const MOST_FILES = 500

/** What came of a form's field: nothing, one or several of files and texts. */
export type Field = string | File | readonly (string | File)[] | undefined

/** The files of a form's field. Throws the `Refusal` where there are none, or too many. */
export async function readHanded(field: Field): Promise<Handed[]> {
  // A form without a file sends one that has neither name nor content; an empty file is told of.
  const files = [field ?? []]
    .flat()
    .filter((each) => each instanceof File && (each.size > 0 || each.name !== ''))
  if (files.length === 0)
    throw new Refusal(400, 'no-file', 'There is no file', 'Choose the files of your articles.')
  if (files.length > MOST_FILES) {
    const message = `Hand over at most ${MOST_FILES} at once. synoptic import takes any number.`
    throw new Refusal(413, 'too-large', 'Too many files', message)
  }
  const handed: Handed[] = []
  for (const file of files)
    if (file instanceof File)
      handed.push({ name: file.name, body: new Uint8Array(await file.arrayBuffer()) })
  return handed
}

export function tooMuch(): never {
  const message = `Hand over at most ${LARGEST_HANDED >> 20} MB at once. synoptic import takes more.`
  throw new Refusal(413, 'too-large', 'Too much at once', message)
}
