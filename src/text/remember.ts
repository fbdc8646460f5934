/** Longer texts are worked out each time: they hardly come again. */
const LONGEST = 64

/**
 * Remembers what a function makes of short texts, for the latest `most` to twice as many of them.
 * The function must hang on its text alone.
 */
export function remember<T>(compute: (text: string) => T, most = 2048): (text: string) => T {
  let latest = new Map<string, T>()
  let before = new Map<string, T>()
  return (text) => {
    const known = latest.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST) return compute(text)
    const value = before.get(text) ?? compute(text)
    if (latest.size >= most) [latest, before] = [new Map(), latest]
    latest.set(copy(text), value)
    return value
  }
}

/** A string of its own: a slice of an article would keep the whole of it in memory. */
function copy(text: string): string {
  return ` ${text}`.slice(1)
}
