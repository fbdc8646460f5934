import { findBlocks, type PageBlock } from './blocks.ts'
import { findBody } from './find-body.ts'
import { findLead } from './find-lead.ts'

import { markQuotations } from './mark-quotations.ts'
import { contains, type PageNode } from './page-node.ts'
import { withoutLinks } from './without-links.ts'
import { withoutTwins } from './without-twins.ts'

/** The blocks of a page, and among them those of its report. */
export type ReportBlocks = {
  readonly blocks: readonly PageBlock[]
  readonly report: readonly PageBlock[]
  /** Where among the blocks the body begins and ends. */
  readonly start: number
  readonly end: number
}

/** The blocks of a page's report: those of its body and the lead above it, without what is `dropped`. */
export function reportBlocks(root: PageNode, dropped: ReadonlySet<PageNode>): ReportBlocks {
  const blocks = findBlocks(root, dropped)
  const body = findBody(blocks, root)
  const within = blocks.filter((block) => contains(body, block.element))
  const start = within.length > 0 ? blocks.indexOf(within[0]) : 0
  const lead = findLead(blocks.slice(0, start), body, within)
  const report = markQuotations(withoutTwins([...lead, ...withoutLinks(within)]))
  return { blocks, report, start, end: start + within.length }
}
