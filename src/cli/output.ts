import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printable } from '../present/text/printable.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text)
}

/** Writes a value to standard output as one line of JSON. */
export function printJson(value: object): void {
  print(`${JSON.stringify(value)}\n`)
}

/** A remark on stderr that the result does not need. */
export function remark(text: string, { quiet = false }): void {
  if (!quiet) process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`)
}

/** Writes a file, making its folders; what stands in the way is told with its reason. */
export function writeTo(file: string, content: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(`${file} could not be written (${reason}).`, EXIT.fault)
  }
}

/** Writes files into a folder, making it. */
export function writeAllTo(
  folder: string,
  files: readonly { readonly name: string; readonly content: string }[],
): void {
  for (const { name, content } of files) writeTo(join(folder, name), content)
}
