import { findBlocks, type PageBlock } from './blocks.ts'
import { findBody } from './find-body.ts'
import { findLead } from './find-lead.ts'

import { markQuotations } from './mark-quotations.ts'
import { contains, type PageNode } from './page-node.ts'
import { withoutLinks } from './without-links.ts'
import { withoutTwins } from './without-twins.ts'

/** The blocks of a page's report: those of its body and the lead above it, without what is `dropped`. */
export function reportBlocks(root: PageNode, dropped: ReadonlySet<PageNode>): PageBlock[] {
  const blocks = findBlocks(root, dropped)
  const body = findBody(blocks, root)
  const within = blocks.filter((block) => contains(body, block.element))
  const first = within.length > 0 ? blocks.indexOf(within[0]) : 0
  const lead = findLead(blocks.slice(0, first), body, within)
  return markQuotations(withoutTwins([...lead, ...withoutLinks(within)]))
}
