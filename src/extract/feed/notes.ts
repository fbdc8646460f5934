import type { Note } from '../../model/note.ts'

/** Told of a feed that ends before its end. */
export const CUT: Note = {
  code: 'feed-cut',
  message:
    'The feed breaks off. Its whole entries were kept; the one that it breaks off in was not.',
  level: 'warning',
  place: null,
}

export function noteEncoding(said: string, found: string): Note {
  return {
    code: 'encoding-denied',
    message: `The feed says that its letters are in ${said.slice(0, 40)}, but they are in ${found}: it was read so.`,
    level: 'info',
    place: null,
  }
}

export function noteDates(unreadable: readonly string[]): Note[] {
  if (unreadable.length === 0) return []
  const first = unreadable[0].replace(/\s+/g, ' ').slice(0, 60)
  return [
    {
      code: 'date-unreadable',
      message: `${unreadable.length} ${unreadable.length === 1 ? 'date is' : 'dates are'} none that can be, such as "${first}": these entries have no date of their own.`,
      level: 'info',
      place: null,
    },
  ]
}

export function noteLeftOut(all: number, kept: number): Note {
  return {
    code: 'items-left-out',
    message: `The feed has ${all} entries; the newest ${kept} were kept.`,
    level: 'warning',
    place: null,
  }
}

export function noteRepeated(entries: number): Note[] {
  if (entries === 0) return []
  return [
    {
      code: 'ids-repeated',
      message: `${entries} entries have an id that another has too: they are told apart by their addresses.`,
      level: 'info',
      place: null,
    },
  ]
}
