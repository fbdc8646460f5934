import assert from 'node:assert/strict'
import { test } from 'node:test'

/**
 * Checks a table whose lines are "sentence => what is read": one test, which shows all lines that differ.
 * A tilde in a sentence stands for a no-break space.
 */
export function checkTable(title: string, table: string, read: (sentence: string) => string): void {
  test(title, () => {
    const lines = table.trim().split('\n')
    const again = (line: string) => {
      const [sentence = ''] = line.split(' =>')
      return `${sentence} => ${read(sentence.replaceAll('~', '\u00a0'))}`.trimEnd()
    }
    assert.deepEqual(lines.map(again), lines)
  })
}
