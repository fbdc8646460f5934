import type { SavedSearch, StoryState } from '../model/desk.ts'

/** What a person did at the desk. It lies apart from the news: neither waits for the other to be written. */
export type DeskStore = {
  readonly states: StateTable
  readonly searches: SearchTable
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
