/** Statements on one connection or on any: what this folder and the queue need of a database. */
export type Sql = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}
