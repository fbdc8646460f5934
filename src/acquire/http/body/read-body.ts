import type { ByteBudget } from './byte-budget.ts'
import { type Chunks, findDecoders, parseCodings } from './decode-body.ts'

/** More codings than this on one body is an attack, or a server that lost its way. */
const MOST_CODINGS = 2

export type ReadOptions = {
  readonly contentEncoding: string | null
  /** Bytes at most, at each step from the body as sent to the body as decoded. */
  readonly limit: number
  readonly budget: ByteBudget
}

/** A body as far as it came. `fault` is what ended it early; null where it is whole. */
export type ReadBody = { readonly bytes: Uint8Array; readonly fault: BodyFault | null }

export type BodyFault =
  | { readonly kind: 'too-big' | 'no-room' | 'too-many-codings' | 'cut-coding' | 'bad-coding' }
  | { readonly kind: 'broken-off'; readonly error: unknown }

type Progress = { fault: BodyFault | null }

/** Reads a body to its end, its cap or its fault, whichever comes first. It never throws. */
export async function readBody(source: Chunks, options: ReadOptions): Promise<ReadBody> {
  const codings = parseCodings(options.contentEncoding)
  if (codings.length > MOST_CODINGS) {
    await source[Symbol.asyncIterator]().return?.()
    return { bytes: new Uint8Array(0), fault: { kind: 'too-many-codings' } }
  }
  const progress: Progress = { fault: null }
  let decoded: Chunks = withoutFault(source, progress)
  decoded = withCap(decoded, options.limit, progress)
  for (const decode of findDecoders(codings)) {
    decoded = withCap(decode(decoded), options.limit, progress)
  }
  const bytes = await collect(decoded, options, progress)
  return { bytes, fault: progress.fault }
}

/** Ends where the source breaks off, so that the decoders give out what they have. */
async function* withoutFault(source: Chunks, progress: Progress): Chunks {
  try {
    yield* source
  } catch (error) {
    progress.fault ??= { kind: 'broken-off', error }
  }
}

async function* withCap(source: Chunks, limit: number, progress: Progress): Chunks {
  let size = 0
  for await (const chunk of source) {
    if (size + chunk.length > limit) {
      progress.fault ??= { kind: 'too-big' }
      yield chunk.subarray(0, limit - size)
      return
    }
    size += chunk.length
    yield chunk
  }
}

async function collect(decoded: Chunks, { budget }: ReadOptions, progress: Progress) {
  const share = budget.open()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of decoded) {
      if (!share.hold(size + chunk.length)) {
        progress.fault = { kind: 'no-room' }
        break
      }
      size += chunk.length
      chunks.push(chunk)
    }
  } catch (error) {
    progress.fault ??= { kind: endedEarly(error) ? 'cut-coding' : 'bad-coding' }
  } finally {
    share.release()
  }
  return joinChunks(chunks, size)
}

function endedEarly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
}

/** One array of its own memory, so that it can be handed to a worker without a copy. */
function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let end = 0
  for (const chunk of chunks) {
    all.set(chunk, end)
    end += chunk.length
  }
  return all
}
