/** What a person may choose of how the desk looks and reads, with what there is to choose: the usual first. */
export const PREFERENCES = {
  /** Light or dark; `system` is what the browser asks for. */
  scheme: ['system', 'light', 'dark'],
  size: ['usual', 'large', 'larger'],
  density: ['usual', 'close'],
  /** What outlets wrote: set in a serif, or in the sans of everything else. */
  type: ['serif', 'sans'],
  /** When a story counts as read: once it is opened, or where a person says so. */
  seen: ['open', 'hand'],
  /** Keys of a single letter or mark; those with Ctrl or ⌘ stay. */
  keys: ['on', 'off'],
} as const

export type PreferenceName = keyof typeof PREFERENCES

export type Preferences = {
  readonly [Name in PreferenceName]: (typeof PREFERENCES)[Name][number]
}

export const USUAL: Preferences = {
  scheme: 'system',
  size: 'usual',
  density: 'usual',
  type: 'serif',
  seen: 'open',
  keys: 'on',
}

export function isPreferenceName(name: string): name is PreferenceName {
  return Object.hasOwn(PREFERENCES, name)
}

/** The preferences that are named and known; what a later version may have kept is left out. */
export function toPreferences(chosen: ReadonlyMap<string, string>): Preferences {
  const known = [...chosen].filter(
    ([name, value]) => isPreferenceName(name) && PREFERENCES[name].some((each) => each === value),
  )
  return { ...USUAL, ...Object.fromEntries(known) }
}
