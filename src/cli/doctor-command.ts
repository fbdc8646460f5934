import { examine, type Finding } from '../app/kept/examine.ts'
import { loadHome } from '../app/open-home.ts'
import { createPainter, type Style } from '../present/text/paint.ts'
import { wrap } from '../present/text/wrap.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'

const SIGNS: Readonly<Record<Finding['level'], { readonly word: string; readonly style: Style }>> =
  {
    ok: { word: 'well   ', style: 'good' },
    warning: { word: 'warning', style: 'warning' },
    error: { word: 'fault  ', style: 'dropped' },
  }

/** Looks at settings, database, sources and disk, and says what to do where something is wrong. */
export async function runDoctor(options: PrintOptions): Promise<void> {
  const findings = await examine(loadHome(), new Date().toISOString())
  if (findings.some(({ level }) => level === 'error')) process.exitCode = EXIT.store
  else if (findings.some(({ level }) => level === 'warning')) process.exitCode = EXIT.partly
  if (options.json) {
    return printJson({ format: 'synoptic.doctor/1', findings })
  }
  const { width, colour } = textOptions(options)
  const paint = createPainter({ colour })
  for (const { level, check, message } of findings) {
    const { word, style } = SIGNS[level]
    const text = [{ text: `${check}: ${message}`, style: 'plain' }] as const
    const first = `${paint(word, style)}  `
    print(`${wrap(text, { width, first, rest: '         ' }, paint).join('\n')}\n`)
  }
}
