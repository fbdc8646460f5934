import { findChangedFacts } from '../../../compare/versions/find-changed-facts.ts'
import { compareVersions as compareTexts } from '../../../extract/versions/compare-versions.ts'
import type { Article, Block } from '../../../model/article.ts'
import type { ArticleVersion, KeptArticle, VersionChange } from '../../../model/kept.ts'
import { findParagraphs } from '../../../model/paragraph.ts'
import type { VersionFact } from '../../../model/version-facts.ts'
import { isEnglishWord, loadEnglish } from '../../english.ts'

export type CompareVersionsInput = {
  /** As it is kept now. */
  readonly article: KeptArticle
  readonly before: ArticleVersion
  readonly after: ArticleVersion
}

export type ComparedVersions = {
  readonly change: VersionChange
  readonly facts: readonly VersionFact[]
}

/** What changed between two versions of an article, as words and as facts. */
export function compareVersions({
  article,
  before,
  after,
}: CompareVersionsInput): ComparedVersions {
  const [one, other] = [toArticle(article, before), toArticle(article, after)]
  const change = compareTexts(one, other, { isWord: isEnglishWord })
  const english = loadEnglish()
  const facts = findChangedFacts(english.read(one), english.read(other), change.edits)
  return { change, facts }
}

/**
 * An earlier version keeps its words alone. What its paragraphs are for is known of those that still
 * stand; the others report.
 */
function toArticle(article: KeptArticle, { text, title }: ArticleVersion): Article {
  if (text === article.text) return { ...article, title }
  const roles = new Map(
    article.blocks.map(({ start, end, role }) => [article.text.slice(start, end).trim(), role]),
  )
  const blocks = findParagraphs(text).map(({ start, end }): Block => {
    const words = text.slice(start, end).trim()
    const role = words === title?.trim() ? 'headline' : (roles.get(words) ?? 'paragraph')
    return { start, end, role }
  })
  return { ...article, title, text, blocks }
}
