import type { AuditEntry, NewAuditEntry } from '../../model/audit.ts'
import type { AuditQuery, AuditTable } from '../../store/desk-store.ts'

/** What was done that all see, by whom and when, and who was let in. */
export type Audit = {
  note(entry: Omit<NewAuditEntry, 'at'>): Promise<void>
  /** The latest first. */
  list(query: AuditQuery): Promise<readonly AuditEntry[]>
}

export function createAudit(table: AuditTable, now: () => Date): Audit {
  return {
    note: (entry) => table.add({ at: now().toISOString(), ...entry }),
    list: (query) => table.list(query),
  }
}
