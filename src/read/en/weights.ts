import type { Table } from './table.ts'

/** What training made, as views into the bytes of one file. Nothing is copied or parsed. */
export type Weights = {
  /** Word → fine class. */
  readonly clusters: Table
  /** Fine class → coarse class. */
  readonly coarse: Uint8Array
  /** Word → set of tags (8 bits), only tag plus one (5 bits). */
  readonly lexicon: Table
  /** Name or phrase of a name → lists it stands in. */
  readonly gazetteer: Table
  readonly tagger: Model
  readonly names: Model
}

/** Feature → row of weights, one weight for each label. */
export type Model = {
  readonly index: Table
  readonly rows: Int8Array
}

export const CLUSTER_BITS = 11
export const LEXICON_BITS = 13
export const GAZETTEER_BITS = 12
export const ROW_BITS = 17

/** The sections of the file, in order. */
const SECTIONS = [
  'clusters',
  'coarse',
  'lexicon',
  'gazetteer',
  'tagIndex',
  'tagRows',
  'nameIndex',
  'nameRows',
] as const
type Section = (typeof SECTIONS)[number]

const MAGIC = 0x53594e32

/** Reads the layout. Bytes that are no such file give weights that know nothing. */
export function openWeights(bytes: Uint8Array): Weights {
  const section = sectionsOf(bytes)
  const words = (name: Section) => wordsOf(section(name))
  const table = (name: Section, bits: number): Table => ({ entries: words(name), bits })
  const signed = (name: Section) => {
    const { buffer, byteOffset, length } = section(name)
    return new Int8Array(buffer, byteOffset, length)
  }
  return {
    clusters: table('clusters', CLUSTER_BITS),
    coarse: section('coarse'),
    lexicon: table('lexicon', LEXICON_BITS),
    gazetteer: table('gazetteer', GAZETTEER_BITS),
    tagger: { index: table('tagIndex', ROW_BITS), rows: signed('tagRows') },
    names: { index: table('nameIndex', ROW_BITS), rows: signed('nameRows') },
  }
}

/** The bytes of a file that `openWeights` reads. */
export function layWeights(weights: Weights): Uint8Array {
  const { clusters, coarse, lexicon, gazetteer, tagger, names } = weights
  const bytesOf = (view: ArrayBufferView) =>
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  const parts = [
    clusters.entries,
    coarse,
    lexicon.entries,
    gazetteer.entries,
    tagger.index.entries,
    tagger.rows,
    names.index.entries,
    names.rows,
  ].map(bytesOf)
  const head = 4 * (1 + SECTIONS.length)
  const sizes = parts.map((part) => Math.ceil(part.length / 4) * 4)
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, head))
  const header = new Int32Array(bytes.buffer, 0, 1 + SECTIONS.length)
  header[0] = MAGIC
  let offset = head
  for (const [index, part] of parts.entries()) {
    header[index + 1] = part.length
    bytes.set(part, offset)
    offset += sizes[index] ?? 0
  }
  return bytes
}

function sectionsOf(bytes: Uint8Array): (name: Section) => Uint8Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const head = 4 * (1 + SECTIONS.length)
  const header = wordsOf(aligned.subarray(0, aligned.length < head ? 0 : head))
  const found = new Map<Section, Uint8Array>()
  let offset = head
  for (const [index, name] of SECTIONS.entries()) {
    const length = header[0] === MAGIC ? (header[index + 1] ?? 0) : 0
    found.set(name, aligned.subarray(offset, offset + length))
    offset += Math.ceil(length / 4) * 4
  }
  return (name) => found.get(name) ?? new Uint8Array()
}

function wordsOf(bytes: Uint8Array): Int32Array {
  if (bytes.length < 4) return new Int32Array(1)
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
}
