import { tellChange } from '../../extract/versions/tell-change.ts'
import { findCorrections } from '../../model/article.ts'
import type { ChangeKind, ToldChange } from '../../model/changes.ts'
import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import type { ChangedOptions, Store } from '../../store/store.ts'

/** An article that changed: its versions since then, with the one before them, the oldest first. */
export type ArticleChanges = {
  readonly article: KeptArticle
  readonly versions: readonly ArticleVersion[]
  /** What the outlet says of its own text now and did not say before. */
  readonly corrections: readonly string[]
  /** What changed in short, from the oldest of the versions to the latest. */
  readonly told: readonly ToldChange[]
}

export type ChangesOptions = ChangedOptions & {
  /** Articles of which nothing but spelling, marks and furniture changed as well. */
  readonly minor: boolean
  /** Those with a change of one of these kinds alone; all where none is named. */
  readonly kinds?: readonly ChangeKind[]
}

/** More articles are looked at than are shown, for some of them changed in little things alone. */
const LOOKED_AT = 20

/** The articles that changed since then, the latest change first. */
export async function listChanges(
  store: Store,
  { since, limit, minor, outlet, kinds = [] }: ChangesOptions,
): Promise<readonly ArticleChanges[]> {
  const most = limit * LOOKED_AT
  const changed = await store.articles.listChanged({ since, limit: most, outlet })
  const found: ArticleChanges[] = []
  for (const { articleId, from, to } of changed) {
    if (found.length === limit) break
    const article = await store.articles.find(articleId)
    if (!article) continue
    const all = await store.articles.listVersions(articleId)
    const versions = all.filter(({ version }) => version >= from - 1 && version <= to)
    const tells = versions.some(({ version, change }) => version >= from && change?.minor !== true)
    if (!tells && !minor) continue
    const corrections = newCorrections(article, versions, from)
    const told = tellAll(versions, corrections)
    if (kinds.length > 0 && !told.some(({ kind }) => kinds.includes(kind))) continue
    found.push({ article, versions, corrections, told })
  }
  return found
}

function newCorrections(
  article: KeptArticle,
  versions: readonly ArticleVersion[],
  from: number,
): readonly string[] {
  const before = versions.find(({ version }) => version === from - 1)?.text ?? ''
  return findCorrections(article)
    .map(({ text }) => text)
    .filter((each) => !before.includes(each))
}

/** A correction names the figures that it corrects: they did not come into the report. */
function tellAll(
  versions: readonly ArticleVersion[],
  corrections: readonly string[],
): readonly ToldChange[] {
  const isOfCorrection = ({ kind, from, to }: ToldChange) =>
    kind === 'figures' && from === '' && corrections.some((text) => text.includes(to))
  const reported = tellVersions(versions).filter((each) => !isOfCorrection(each))
  return [...reported, ...corrections.map(toldCorrection)]
}

function toldCorrection(to: string): ToldChange {
  return { kind: 'corrections', from: '', to }
}

/** What each version changed; what changed twice is told from its first state to its last. */
function tellVersions(versions: readonly ArticleVersion[]): ToldChange[] {
  const told: ToldChange[] = []
  for (const [nth, after] of versions.entries()) {
    const before = versions[nth - 1]
    if (!before || !after.change) continue
    for (const each of tellChange(before, after, after.change.edits)) {
      const at = told.findIndex(
        ({ kind, to }) => kind === each.kind && to !== '' && to === each.from,
      )
      if (at < 0) told.push(each)
      else told[at] = { ...each, from: told[at].from }
    }
  }
  return told.filter(({ from, to }) => from !== to)
}
