/** Gives every feature seen in training a number: an open hash table that grows. */
export class FeatureIndex {
  #keys = new Uint32Array(1 << 20)
  #ids = new Int32Array(1 << 20)
  #frozen = false
  size = 0

  /** The number of a feature; once frozen, -1 for one not seen before. */
  idOf(hash: number): number {
    const mask = this.#keys.length - 1
    const key = hash >>> 0 || 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 5) & mask
    while (this.#keys[slot] !== 0) {
      if (this.#keys[slot] === key) return this.#ids[slot] ?? -1
      slot = (slot + 1) & mask
    }
    if (this.#frozen) return -1
    this.#keys[slot] = key
    this.#ids[slot] = this.size
    if (++this.size * 2 > this.#keys.length) this.#grow()
    return this.size - 1
  }

  freeze(): void {
    this.#frozen = true
  }

  /** The hashes in the order of their numbers. */
  hashes(): Uint32Array {
    const hashes = new Uint32Array(this.size)
    for (const [slot, key] of this.#keys.entries()) {
      if (key !== 0) hashes[this.#ids[slot] ?? 0] = key
    }
    return hashes
  }

  #grow(): void {
    const [keys, ids] = [this.#keys, this.#ids]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#ids = new Int32Array(keys.length * 2)
    const mask = this.#keys.length - 1
    for (const [from, key] of keys.entries()) {
      if (key === 0) continue
      let slot = (Math.imul(key, 0x9e3779b1) >>> 5) & mask
      while (this.#keys[slot] !== 0) slot = (slot + 1) & mask
      this.#keys[slot] = key
      this.#ids[slot] = ids[from] ?? 0
    }
  }
}
