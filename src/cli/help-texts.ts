/** What `--help` and the manual page say beside the commands and their options. */
export const EXAMPLES: readonly (readonly [line: string, about: string])[] = [
  ['synoptic demo', 'a story that comes with Synoptic'],
  ['synoptic compare reports/*.html', "five outlets' reports, in the terminal"],
  ['synoptic compare a.txt b.txt --html story.html', 'the same as a page'],
  ['synoptic add https://news.example.org', 'follow what a site publishes'],
  ['synoptic refresh', 'fetch what is new and put it into stories'],
  ['synoptic stories --since 2d --min-accounts 3', 'what several outlets report on their own'],
  ['synoptic changes --since 1d', 'what outlets changed in their articles'],
  ['synoptic show s12 --html story.html', 'one of these stories as a page'],
  ['synoptic compare reports/ --only brief,differences', 'the sections that you want'],
  ['synoptic check draft.docx --story s12', 'what of a draft the accounts bear out, and what not'],
  ['synoptic mcp', 'answer an assistant that speaks the Model Context Protocol'],
  ['synoptic explain a.txt b.txt --at A:¶7', 'why paragraph 7 of A was compared as it was'],
]

/** The exit codes of `EXIT`, in words. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'everything was done'],
  [1, "check: the draft is at odds with the accounts; else a fault of Synoptic's own"],
  [2, 'the command line could not be understood'],
  [3, 'nothing could be read, added or found: there was nothing to do'],
  [4, 'done, but without some of the files or sources; each is told'],
  [5, 'what is kept could not be opened or written: missing, in use, damaged, a full disk'],
]

/** The two tables as the help prints them, below the commands. */
export function renderHelpTexts(): string {
  const width = Math.max(...EXAMPLES.map(([line]) => line.length)) + 2
  const examples = EXAMPLES.map(([line, about]) => `  ${line.padEnd(width)}${about}`)
  const codes = EXIT_CODES.map(([code, meaning]) => `  ${code}  ${meaning}`)
  return ['', 'Examples:', ...examples, '', 'Exit codes:', ...codes].join('\n')
}
