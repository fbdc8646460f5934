import { listChanges } from '../app/kept/list-changes.ts'
import { CHANGE_KINDS, type ChangeKind } from '../model/changes.ts'
import { renderChanges } from '../present/kept/render-changes.ts'
import { toChangesView } from '../present/kept/to-changes-view.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { parseSince } from './since.ts'
import { withStore } from './with-store.ts'

export type ChangesOptions = PrintOptions & {
  since?: string
  all?: boolean
  limit?: number
  outlet?: string
  only?: string
}

const SHOWN = 20

/** Lists the articles that changed, the latest change first, with the words that went and came. */
export async function runChanges(options: ChangesOptions): Promise<void> {
  const { all = false, limit = SHOWN, outlet } = options
  const kinds = parseKinds(options.only)
  const since = parseSince(options.since, new Date()) ?? ''
  const found = await withStore({ access: 'read', command: 'changes' }, (store) =>
    // One more than is shown tells whether there are more.
    listChanges(store, { since, limit: limit + 1, minor: all, outlet, kinds }),
  )
  const changes = found.slice(0, limit).map(toChangesView)
  if (options.json) return printJson({ format: 'synoptic.changes/1', changes })
  if (changes.length === 0) throw new Failure(NONE, EXIT.nothing)
  print(renderChanges(changes, { ...textOptions(options), all }))
  if (found.length > limit) print(`\n… and more; --limit ${limit * 2} shows more of them.\n`)
}

/** "headline,figures": the kinds of changes that are asked for. */
function parseKinds(only: string | undefined): readonly ChangeKind[] {
  const named = (only ?? '').split(',').filter(Boolean)
  return named.map((name) => {
    const kind = CHANGE_KINDS.find((each) => each === name.trim())
    if (kind) return kind
    throw new Failure(`--only takes ${CHANGE_KINDS.join(', ')}, not "${name}".`)
  })
}

const NONE = 'no article has changed; --since goes back further, --all shows minor changes as well.'
