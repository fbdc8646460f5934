import type { Person, Role, Session, Token } from '../model/access.ts'
import type { SavedSearch, StoryState } from '../model/desk.ts'

/** What a person did at the desk. It lies apart from the news: neither waits for the other to be written. */
export type DeskStore = {
  readonly states: StateTable
  readonly searches: SearchTable
  readonly people: PersonTable
  readonly sessions: SessionTable
  readonly tokens: TokenTable
  /** Another word after each write, of this process or any other. */
  revision(): string
  close(): void
}

/** What was done with stories, and the last acts, which can be taken back. */
export type StateTable = {
  /** Of those stories that something was done with. */
  findStates(stories: readonly string[]): ReadonlyMap<string, StoryState>
  /** Keeps the states of stories as one act, on disk when it returns. */
  save(states: ReadonlyMap<string, StoryState>, at: string): void
  /** Keeps states without an act that could be taken back. */
  note(states: ReadonlyMap<string, StoryState>, at: string): void
  /** Takes the last act back, one after the other; the stories that it was about, none where there is none. */
  undo(): readonly string[]
  /** Is there an act that could be taken back? */
  hasActs(): boolean
  /** The stories that are starred, or hidden. */
  listMarked(mark: 'starred' | 'hidden'): readonly string[]
}

/** The searches that a person keeps. No two have one name. */
export type SearchTable = {
  list(): readonly SavedSearch[]
  add(name: string, query: string, at: string): SavedSearch
  /** Throws where there is none of that id. */
  change(id: string, name: string, query: string): SavedSearch
  remove(id: string): boolean
  /** Notes when its stories were looked at. */
  look(id: string, at: string): void
}

/** Those who may sign in. Names are met without regard to case. */
export type PersonTable = {
  list(): readonly Person[]
  find(id: string): Person | null
  /** With the hash of the password. */
  findByName(name: string): { readonly person: Person; readonly password: string } | null
  /** False where somebody has the name already. */
  add(person: Person, password: string, at: string): boolean
  setRole(id: string, role: Role): void
  /** Ends all that was opened with the password before. */
  setPassword(id: string, password: string): void
  /** With sessions and tokens. */
  remove(id: string): boolean
}

/** Browsers that are signed in, known by the hash of their secret. */
export type SessionTable = {
  add(session: Session, hash: string): void
  find(hash: string): Session | null
  use(id: string, at: string): void
  list(person: string): readonly Session[]
  remove(id: string): boolean
  /** Takes out those that ended before then. */
  prune(at: string): void
}

/** Programs that may ask, known by the hash of their token. */
export type TokenTable = {
  add(token: Token, hash: string): void
  find(hash: string): Token | null
  use(id: string, at: string): void
  list(person: string): readonly Token[]
  remove(id: string): boolean
}
