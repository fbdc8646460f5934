/** What an id begins with: the kind of thing that it names. */
const LETTERS = { article: 'a', source: 'f', story: 's', move: 'm' } as const

export type IdKind = keyof typeof LETTERS

/** The id of a row as everyone else knows it: `a12`. */
export function toId(kind: IdKind, row: number): string {
  return `${LETTERS[kind]}${row}`
}

/** The row that an id names; 0, which no row has, where it names none. */
export function toRow(kind: IdKind, id: string): number {
  return id[0] === LETTERS[kind] && /^[1-9]\d{0,14}$/.test(id.slice(1)) ? Number(id.slice(1)) : 0
}
