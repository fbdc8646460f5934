/** What is written down when somebody changes what all see, or who may sign in. */
export const AUDIT_ACTS = [
  'source-followed',
  'list-followed',
  'source-paused',
  'source-resumed',
  'source-renamed',
  'source-filed',
  'source-removed',
  'address-looked-at',
  'sources-asked',
  'articles-imported',
  'job-ended',
  'work-retried',
  'stories-merged',
  'story-split',
  'articles-moved',
  'move-undone',
  'told-apart',
  'apart-undone',
  'act-undone',
  'desk-backed-up',
  'files-compacted',
  'webhook-added',
  'webhook-changed',
  'webhook-removed',
  'webhook-tested',
  'webhook-retried',
  'person-added',
  'role-changed',
  'password-changed',
  'person-removed',
  'signed-in',
  'signed-out',
  'token-made',
  'token-removed',
  /** What no other name says: `about` has how it was asked. */
  'other',
] as const
export type AuditAct = (typeof AUDIT_ACTS)[number]

/** By which door somebody came. */
export const AUDIT_DOORS = ['desk', 'token', 'command-line'] as const
export type AuditDoor = (typeof AUDIT_DOORS)[number]

/** One thing that somebody did. No secret, and no text of anybody's own, is ever in it. */
export type AuditEntry = {
  readonly id: number
  /** ISO 8601 instant. */
  readonly at: string
  /** The name of who did it, as it was then; null where nobody had one. */
  readonly who: string | null
  readonly door: AuditDoor
  readonly act: AuditAct
  readonly story: string | null
  readonly source: string | null
  /** What it was about, in a few words: an address, a name, ids; null where the act says it. */
  readonly about: string | null
}

export type NewAuditEntry = Omit<AuditEntry, 'id'>
