/** So far apart may two sources with the same interval be asked. */
const WIDTH = 0.2

/**
 * A source's own factor between 1 and 1.2, so that what was added together is not asked together
 * for ever. It comes from the id: chance would make two runs differ.
 */
export function spreadOf(id: string): number {
  return 1 + WIDTH * fractionOf(id)
}

/** A number from 0 up to 1 that an id always has (FNV-1a, with its bits mixed once more). */
export function fractionOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
