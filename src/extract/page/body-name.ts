import type { PageNode } from './page-node.ts'

const BODY_NAME =
  /(?:^|[\s_-])(?:article|story|post|entry|news)[_-]?(?:body|content|text|copy)|articlebody|storybody|storytext|body-?copy|content__article/i

/** Does the page call this element the text of its article? */
export function isNamedBody({ attributes }: PageNode): boolean {
  if (attributes.get('itemprop') === 'articleBody') return true
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return BODY_NAME.test(named.slice(0, 300))
}
