import { wantsColour } from './terminal.ts'

export type PrintOptions = { json?: boolean; width?: number; color?: boolean }

/** How wide the terminal is, or is to be taken for, and whether it shows colour. */
export function textOptions(options: PrintOptions): { width: number; colour: boolean } {
  const { width = process.stdout.columns ?? 80 } = options
  return { width, colour: wantsColour(options) }
}
