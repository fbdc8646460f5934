import { addKnown } from '../app/follow/add-known.ts'
import { FEED_LISTS, type FeedList, LOOKED_UP } from '../app/follow/known-feeds.ts'
import { initHome } from '../app/init.ts'
import { printable } from '../present/text/printable.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { requireHome, tellStoreProblems, withStore } from './with-store.ts'

const NEXT = `
Next:
  synoptic add https://news.example.org   follow a site, a feed, a folder, an OPML file
  synoptic refresh                        fetch what is new and put it into stories
  synoptic stories                        see them
`

const NEXT_OF_LISTS = `
Next:
  synoptic refresh             ask the feeds, and put what is new into stories
  synoptic stories             see them
  synoptic sources --failing   see which feeds do not answer
`

/** Makes the settings and the database where they are missing, and says what to do next. */
export async function runInit(options: { with?: string; json?: boolean }): Promise<void> {
  const lists = chooseLists(options.with)
  const loaded = requireHome()
  const { config, database } = await tellStoreProblems(() => initHome(loaded))
  const added = lists.length === 0 ? null : await addLists(lists)
  if (options.json) {
    printJson({ format: 'synoptic.init/1', config, database, ...(added !== null && { added }) })
    return
  }
  const line = (name: string, { path, made }: typeof config) =>
    `${name}  ${printable(path)}${made ? '' : ' (was there)'}\n`
  print(line('Settings', config) + line('Database', database))
  print(added === null ? NEXT : describeAdded(added, lists) + NEXT_OF_LISTS)
}

function chooseLists(named: string | undefined): readonly FeedList[] {
  const names = named === undefined ? [] : named.split(',').map((name) => name.trim())
  return names.map((name) => {
    const list = FEED_LISTS.find((each) => each === name)
    if (list) return list
    throw new Failure(`--with takes ${FEED_LISTS.join(', ')}, not "${name}".`)
  })
}

function addLists(lists: readonly FeedList[]): Promise<number> {
  return withStore({ access: 'write', command: 'init' }, (store) =>
    addKnown(store, lists, new Date().toISOString()),
  )
}

function describeAdded(added: number, lists: readonly FeedList[]): string {
  const feeds = `${added} feed${added === 1 ? '' : 's'}`
  return `Sources   ${feeds} of ${lists.join(', ')} added.
          Their addresses are from public lists of ${LOOKED_UP} and were not asked.
`
}
