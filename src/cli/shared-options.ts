import { type Command, InvalidArgumentError } from 'commander'

export const QUIET = 'no progress and no remarks on stderr; failures are still told'

/** Below this the report cannot keep its columns apart. */
const LEAST_WIDTH = 40

/** The forms of a report. */
export function addReportOptions(command: Command): Command {
  command
    .option('--json', 'print the comparison as JSON')
    .option('--md', 'print it as Markdown')
    .option('--html <file>', 'write it as one page that works offline; - for standard output')
    .option('--csv <folder>', 'write a table for each kind into a folder')
    .option('--only <sections>', 'print these sections alone, as in brief,differences')
    .option('--brief', 'print the brief alone, as --only brief does')
    .option('--title <words>', 'what the report is headed by')
    .option('--all', 'print every line where the report would cut a long list')
  return addPrintOptions(command)
}

/** How what is printed looks. */
export function addPrintOptions(command: Command): Command {
  return command
    .option('--width <columns>', 'width of what is printed; else that of the terminal', parseWidth)
    .option('--no-color', 'print without colour, as NO_COLOR does')
}

function parseWidth(text: string): number {
  const width = Number(text)
  if (Number.isInteger(width) && width >= LEAST_WIDTH) return width
  throw new InvalidArgumentError(`It takes a number of columns, ${LEAST_WIDTH} or more.`)
}
