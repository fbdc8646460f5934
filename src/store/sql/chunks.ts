/** Values that one statement names; SQLite allows 32,766, and each count compiles a statement. */
const MOST_VALUES = 500

/** The list in parts that one statement can name. */
export function* inChunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += MOST_VALUES) {
    yield list.slice(from, from + MOST_VALUES)
  }
}
