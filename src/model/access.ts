/** What a person may do: look and check drafts, or change what all see as well. */
export const ROLES = ['reader', 'editor'] as const
export type Role = (typeof ROLES)[number]

/** Somebody who signs in at the desk. */
export type Person = { readonly id: string; readonly name: string; readonly role: Role }

/** How much there is of what goes with a person. */
export type OwnCounts = {
  /** Stories that were read, starred or hidden. */
  readonly stories: number
  /** Lines that were ticked or noted. */
  readonly marks: number
  readonly searches: number
  readonly drafts: number
}

/** Whose a desk is that has no people: everybody who gets there is this one. */
export const ALONE = 'me'

/** What a token lets a program do. */
export const SCOPES = ['read', 'write', 'check', 'feeds', 'reader', 'mcp', 'metrics'] as const
export type Scope = (typeof SCOPES)[number]

/** What of it somebody may pass on: how the desk runs is for those who run it. */
export function scopesOf(role: Role): readonly Scope[] {
  return role === 'editor' ? SCOPES : SCOPES.filter((scope) => scope !== 'metrics')
}

/** A browser that is signed in. Times are ISO 8601 instants. */
export type Session = {
  readonly id: string
  readonly person: string
  readonly madeAt: string
  readonly usedAt: string
  readonly endsAt: string
  /** What the browser calls itself, cut short. */
  readonly agent: string
}

/** A program that may ask in a person's name. */
export type Token = {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly madeAt: string
  readonly usedAt: string | null
}
