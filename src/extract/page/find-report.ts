import type { RoledParagraph } from '../compose-article.ts'
import type { PageBlock } from './blocks.ts'
import { decodeTwice } from './decode-twice.ts'
import { findNoteElements, findNotes } from './find-notes.ts'
import { giveRoles } from './give-roles.ts'
import { textParagraphs } from './html-paragraphs.ts'
import type { PageNode } from './page-node.ts'
import { findFurniture, findNever } from './prune.ts'
import { type ReportBlocks, reportBlocks } from './report-blocks.ts'
import { findScriptText } from './script-text.ts'
import { weightOf } from './weight.ts'

/** The paragraphs of a page's report, and the blocks of the page around them. */
export type Report = {
  readonly paragraphs: readonly RoledParagraph[]
  readonly blocks: readonly PageBlock[]
  /** Where among the blocks the report begins and ends. */
  readonly start: number
  readonly end: number
}

/** A report in fewer characters is more likely to be what is left of one that was thrown away. */
const SHORTEST = 250

/**
 * The page's report: found again with less thrown away where little was left, and then in what the
 * page tells machines, `told`, and in the state of its scripts.
 */
export function findReport(root: PageNode, told: readonly string[]): Report {
  const careful = reportBlocks(root, findFurniture(root))
  const shown = lengthOf(careful.report) < SHORTEST ? fuller(careful, root) : careful
  const size = lengthOf(shown.report)
  const other = size < SHORTEST ? textOnlyForScripts(root, told) : []
  const notes = findNoteElements(root)
  const withNotes = [...shown.report, ...findNotes(root, shown.report, notes)]
  const paragraphs = lengthOf(other) > 2 * size ? other : giveRoles(withNotes, notes)
  return { ...shown, paragraphs }
}

function fuller(careful: ReportBlocks, root: PageNode): ReportBlocks {
  const whole = reportBlocks(root, findNever(root))
  return lengthOf(whole.report) > 2 * lengthOf(careful.report) ? whole : careful
}

function textOnlyForScripts(root: PageNode, told: readonly string[]): RoledParagraph[] {
  const texts = told.length > 0 ? told : findScriptText(root)
  return texts.flatMap((text) => textParagraphs(decodeTwice(text)))
}

export function lengthOf(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, { text }) => sum + weightOf(text), 0)
}
