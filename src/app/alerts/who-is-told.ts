import type { Person } from '../../model/access.ts'
import type { AlertKind } from '../../model/alert.ts'
import type { NewAlert } from '../../store/alert-store.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import { dueAt } from './mail/due-at.ts'
import type { Scopes } from './scopes.ts'

export type ToldOf = {
  readonly kind: AlertKind
  readonly story: string
  /** The only one who may be told; null where everybody may be. */
  readonly person: string | null
}

/** The webhooks and people that want to know of an alert. */
export type WhoIsTold = (alert: ToldOf) => Promise<Pick<NewAlert, 'hooks' | 'mails'>>

export function createWhoIsTold(
  { telling, people }: Pick<DeskStore, 'telling' | 'people'>,
  scopes: Scopes,
  { now, mayMail }: { readonly now: () => Date; readonly mayMail: boolean },
): WhoIsTold {
  return async ({ kind, story, person: only }) => {
    const isFor = async (
      person: string,
      wanted: Parameters<Scopes['isIn']>[1] & { readonly kinds: readonly AlertKind[] },
    ) =>
      wanted.kinds.includes(kind) &&
      (only === null || only === person) &&
      // A search's own alert is of a story in it.
      (kind === 'search' || (await scopes.isIn(person, wanted, story)))
    const hooks: string[] = []
    const known = await people.list()
    for (const { id, person, wanted } of await telling.webhooks.listOn())
      if (maySend(known, person) && (await isFor(person, wanted))) hooks.push(id)
    const mails: { person: string; dueAt: string }[] = []
    for (const { person, rules } of mayMail ? await telling.rules.list() : []) {
      const { wanted, mail } = rules
      if (mail.time !== 'off' && mail.to !== '' && (await isFor(person, wanted)))
        mails.push({ person, dueAt: dueAt(mail, now()).toISOString() })
    }
    return { hooks, mails }
  }
}

/** A webhook makes this machine ask another: that is for editors, and ends when somebody is none any more. */
function maySend(people: readonly Person[], person: string): boolean {
  return people.length === 0 || people.find(({ id }) => id === person)?.role === 'editor'
}
