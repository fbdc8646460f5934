import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { Command } from 'commander'
import { renderManualPage } from './manual-page.ts'
import { createProgram } from './program.ts'

test('the manual page has every command and every option', () => {
  const program = createProgram()
  const page = renderManualPage(program, '1.2.3').replaceAll('\\-', '-')
  for (const command of program.commands) {
    match(page, new RegExp(`^\\.SS "${command.name()}\\b`, 'm'), command.name())
    for (const { long } of command.options) equal(page.includes(long ?? ''), true, `${long}`)
  }
  match(page, /^\.TH SYNOPTIC 1 "" "synoptic 1\.2\.3"/)
})

test('text that roff would read as a request is printed as text', () => {
  const program = new Command('tool').description('Does it.')
  program.command('one').description('.so /etc/passwd \\*x').option('--a <b>', "'quoted")
  const page = renderManualPage(program, '1')
  match(page, /^\\&\.So|^\\&\.so|^\.?\\&/m)
  equal(/^\.so/m.test(page), false)
  match(page, /\\e\*x/)
  match(page, /^\\&'quoted$/m)
})
