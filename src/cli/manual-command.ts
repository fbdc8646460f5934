import type { Command } from 'commander'
import { renderManualPage } from './manual-page.ts'
import { print } from './output.ts'

/** Prints the manual page: `synoptic manual | man -l -`. */
export function runManual(program: Command): void {
  print(renderManualPage(program, program.version() ?? ''))
}
