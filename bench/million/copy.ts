// COPY of many rows into a table, by PostgreSQL's own client.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { findPrograms } from '../../test/postgres/find-programs.ts'

export type Value = string | number | boolean | null

export type Copying = {
  /** Waits where the server is behind. */
  add(row: readonly Value[]): Promise<void> | undefined
  end(): Promise<void>
}

/** Characters that are gathered before they are sent. */
const PART = 1 << 16

export function copyInto(address: string, table: string, columns: string): Copying {
  const copy = `copy ${table} (${columns}) from stdin`
  const args = ['-q', '-v', 'ON_ERROR_STOP=1', '-c', copy, address]
  const child = spawn(join(findPrograms(), 'psql'), args, { stdio: ['pipe', 'inherit', 'inherit'] })
  let part = ''
  const send = async () => {
    const full = !child.stdin.write(part)
    part = ''
    if (full) await once(child.stdin, 'drain')
  }
  return {
    add(row) {
      part += `${row.map(toField).join('\t')}\n`
      return part.length > PART ? send() : undefined
    },
    async end() {
      await send()
      child.stdin.end()
      const [code] = await once(child, 'close')
      if (code !== 0) throw new Error(`copying into ${table} ended with ${code}`)
    },
  }
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function toField(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value !== 'string') return String(value)
  return value.replace(/[\\\n\r\t]/g, (each) => SPECIAL[each])
}
