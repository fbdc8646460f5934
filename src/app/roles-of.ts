import { renderRoles } from '../store/postgres/roles.ts'

/** The SQL that makes the roles of a database on a server. */
export function rolesOf(database: string): string {
  return renderRoles(database)
}
