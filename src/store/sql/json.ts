/** A list that was kept as JSON. The store wrote it, so its shape is known to who asks. */
export function parseList<T>(json: string): readonly T[] {
  return JSON.parse(json)
}
