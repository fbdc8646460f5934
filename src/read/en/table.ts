/**
 * A hash table in one typed array, made in training and read in place. An entry holds the upper
 * bits of the key's hash and below them `bits` bits of value; zero is a free slot. The key itself
 * is not kept: about one unknown key in ten thousand is taken for a known one, and training knows.
 */
export type Table = {
  readonly entries: Int32Array
  /** How many low bits of an entry are its value. */
  readonly bits: number
}

/** The value of a key, or -1. */
export function lookUp({ entries, bits }: Table, hash: number): number {
  const mask = entries.length - 1
  const check = hash >>> bits
  let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
  let entry = entries[slot]
  while (entry !== 0) {
    if (entry >>> bits === check) return entry & ((1 << bits) - 1)
    slot = (slot + 1) & mask
    entry = entries[slot]
  }
  return -1
}

/**
 * Writes the values of those of the first `n` keys that are there; gives their number. The first
 * places of all keys are read before one is judged: a wrong guess of the processor's would make
 * the reading of the next wait, and with it a lookup takes a fifth longer.
 */
export function lookUpAll(
  { entries, bits }: Table,
  keys: Int32Array,
  n: number,
  into: Int32Array,
): number {
  const mask = entries.length - 1
  const value = (1 << bits) - 1
  for (let j = 0; j < n; j++) into[j] = entries[(Math.imul(keys[j], 0x9e3779b1) >>> 7) & mask]
  let found = 0
  for (let j = 0; j < n; j++) {
    const check = keys[j] >>> bits
    let entry = into[j]
    if (entry !== 0 && entry >>> bits !== check) {
      let slot = (Math.imul(keys[j], 0x9e3779b1) >>> 7) & mask
      do {
        slot = (slot + 1) & mask
        entry = entries[slot]
      } while (entry !== 0 && entry >>> bits !== check)
    }
    into[found] = entry & value
    if (entry !== 0) found++
  }
  return found
}

/** Lays out a table with room to spare. Values must fit into `bits` bits. */
export function layTable(values: ReadonlyMap<number, number>, bits: number): Table {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, values.size * 1.8)))
  const entries = new Int32Array(size)
  for (const [hash, value] of [...values].sort(([a], [b]) => (a >>> 0) - (b >>> 0))) {
    const entry = ((hash >>> bits) << bits) | value
    if (entry === 0) continue
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & (size - 1)
    while (entries[slot] !== 0) slot = (slot + 1) & (size - 1)
    entries[slot] = entry
  }
  return { entries, bits }
}
