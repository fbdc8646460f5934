import type { LookTable } from '../store.ts'
import type { Access } from './rows.ts'

/** When a person last looked at what is new, by the name of the list, in the table `looks`. */
export function createLookTable({ read, write }: Access): LookTable {
  return {
    async find(name) {
      const row = await read
        .selectFrom('looks')
        .select('at')
        .where('name', '=', name)
        .executeTakeFirst()
      return row?.at ?? null
    },
    save: (name, at) =>
      write(async ({ db }) => {
        await db
          .insertInto('looks')
          .values({ name, at })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ at }))
          .execute()
      }),
  }
}
