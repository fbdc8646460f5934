import { pathToFileURL } from 'node:url'
import { readFileBytes } from '../../acquire/read-bytes.ts'
import { readFileLines } from '../../acquire/read-lines.ts'
import { isWarc } from '../../acquire/warc/is-warc.ts'
import { readWarcPages } from '../../acquire/warc/read-pages.ts'
import type { Problem } from '../../model/source.ts'
import { explainFileFault } from '../explain-file-fault.ts'
import type { FileInput, FileRead } from '../workers/tasks/read-file.ts'
import type { Round } from './round.ts'

/** A part of a file that can be read alone, or why it cannot. */
export type FilePart = FileInput | { readonly problem: Problem }

/** No text, page or list of articles in JSON is longer; JSON Lines may be of any length. */
const LONGEST = 256 << 20
/** Characters of JSON Lines that are read at one time. */
const PART = 1 << 20

/** A file in parts that each hold whole articles, so that one of any size can be read. */
export async function* readFileParts(path: string): AsyncGenerator<FilePart> {
  try {
    if (isWarc(path)) yield* readWarcParts(path)
    else if (/\.(?:jsonl|ndjson)$/i.test(path)) yield* readLineParts(path)
    else yield readWhole(path)
  } catch (error) {
    yield { problem: explainFileFault(error) }
  }
}

function readWhole(path: string): FilePart {
  const { bytes, cut } = readFileBytes(path, LONGEST)
  if (cut) return { problem: { code: 'too-large', message: 'it is larger than 256 MB.' } }
  return { source: path, body: bytes, name: pathToFileURL(path).href }
}

/** Each page is known by the address that it was fetched from; front pages hold no article. */
async function* readWarcParts(path: string): AsyncGenerator<FilePart> {
  let damages = 0
  for await (const page of readWarcPages(path, { onDamage: () => damages++ })) {
    if (new URL(page.url).pathname === '/') continue
    yield { source: page.url, body: page.body, page, name: null }
  }
  if (damages > 0) yield { problem: { code: 'damaged', message: DAMAGED } }
}

const DAMAGED = 'it is damaged in places; the rest of it was read.'

async function* readLineParts(path: string): AsyncGenerator<FilePart> {
  let lines: string[] = []
  let size = 0
  const take = (): FileInput => {
    const part = { source: path, body: lines.join('\n'), name: null }
    lines = []
    size = 0
    return part
  }
  for await (const { number, text } of readFileLines(path)) {
    if (text === null) yield { problem: tooLong(number) }
    else {
      lines.push(text)
      size += text.length
      if (size >= PART) yield take()
    }
  }
  if (lines.length > 0) yield take()
}

function tooLong(line: number): Problem {
  return { code: 'too-large', message: `line ${line} is longer than 20 million characters.` }
}

/** The articles of a part, and what could not be read of it. */
export async function readPart({ pool }: Pick<Round, 'pool'>, part: FilePart): Promise<FileRead> {
  if ('problem' in part) return { articles: [], problems: [part.problem] }
  const done = await pool.run('readFile', part)
  return done.ok ? done.value : { articles: [], problems: [done.problem] }
}
