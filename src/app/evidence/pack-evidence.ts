import { type Zippable, zipSync } from 'fflate'
import type { KeptArticle } from '../../model/kept.ts'
import { type ComparisonView, renderHtml, toComparisonView } from '../../present/index.ts'
import { sha256 } from '../../text/hash.ts'
import { toCompared } from '../kept/compare-story.ts'
import { packageVersion } from '../package-root.ts'
import { loadPageAssets } from '../page-assets.ts'
import type { Evidence } from './gather-evidence.ts'
import { renderReadme } from './render-readme.ts'

/** The first moment that a ZIP can name, as its local time: the same bytes whenever and wherever it is made. */
const ALWAYS = new Date(1980, 0, 1)

const LIST = 'SHA256SUMS'

/**
 * A story as one ZIP: the report, the comparison, every text and version as they are kept, where and
 * when they were seen, and a list of hashes. The same story gives the same bytes.
 */
export function packEvidence(evidence: Evidence): Uint8Array {
  const files = [...writeFiles(evidence)].sort(([a], [b]) => (a < b ? -1 : 1))
  const list = files.map(([name, text]) => `${sha256(text)}  ${name}\n`).join('')
  const zipped: Zippable = {}
  for (const [name, text] of [...files, [LIST, list]]) zipped[name] = Buffer.from(text, 'utf8')
  return zipSync(zipped, { level: 9, mtime: ALWAYS })
}

/** The files and what is in them. */
function writeFiles(evidence: Evidence): Map<string, string> {
  const { comparison, articles } = evidence
  const view = toComparisonView(comparison, articles.map(toCompared), { kept: true })
  const names = nameArticles(view)
  const files = new Map([
    ['report.html', renderHtml(view, loadPageAssets())],
    ['comparison.json', `${JSON.stringify(comparison, null, 2)}\n`],
    ['articles.json', `${JSON.stringify(listArticles(evidence, names), null, 2)}\n`],
    ['README.txt', renderReadme(view, evidence.story, packageVersion())],
  ])
  for (const { id, text } of articles) files.set(`texts/${names.get(id)}.txt`, text)
  for (const { articleId, version, text } of evidence.versions) {
    const article = articles.find(({ id }) => id === articleId)
    if (article && article.version > 1)
      files.set(`versions/${names.get(articleId)}-${version}.txt`, text)
  }
  return files
}

/** "A-harbour-courier": the letter that the report gives an article, and its outlet in plain letters. */
function nameArticles({ articles }: ComparisonView): Map<string, string> {
  return new Map(
    articles.map(({ id, siglum, label }) => {
      const plain = label
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
      return [id, `${siglum}-${plain.replaceAll(/^-|-$/g, '').slice(0, 40) || 'article'}`]
    }),
  )
}

/** Where each article was seen and when, and which file holds which of its texts. */
function listArticles(
  { story, articles, versions, sources }: Evidence,
  names: ReadonlyMap<string, string>,
) {
  return {
    format: 'synoptic.evidence/1',
    story,
    articles: articles.map((article) => ({
      ...describe(article),
      source: sources.find(({ id }) => id === article.sourceId)?.address ?? null,
      file: `texts/${names.get(article.id)}.txt`,
      sha256: sha256(article.text),
      versions: versions
        .filter(({ articleId }) => articleId === article.id)
        .map(({ version, seenAt, title, sha256 }) => ({ version, seenAt, title, sha256 })),
    })),
  }
}

function describe({ id, outlet, title, byline, publishedAt, ...article }: KeptArticle) {
  const { url, addresses, firstSeenAt, changedAt, version } = article
  return { id, outlet, title, byline, publishedAt, url, addresses, firstSeenAt, changedAt, version }
}
