import { checkAgainst, openAgainst } from '../app/check/check-against.ts'
import type { Article } from '../model/article.ts'
import { AT_ODDS, type DraftCheck } from '../model/draft.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { type InputOptions, loadInput } from './input.ts'
import { print, printJson, remark } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'

export type CheckOptions = InputOptions & PrintOptions & { story?: string; with?: string[] }

/** Lays a draft beside a story, and says what of it is borne out, disputed or at odds. */
export async function runCheck(file: string, options: CheckOptions): Promise<void> {
  const { story, with: files, date, outlet, quiet } = options
  if (story !== undefined && files !== undefined)
    throw new Failure('choose one of --story and --with.')
  if (files?.includes('-') && file === '-')
    throw new Failure('standard input is the draft; it cannot be an article as well.')
  const { articles: drafts } = await loadInput([file], { date, quiet })
  if (drafts.length > 1)
    throw new Failure(`${file} holds ${drafts.length} articles; a draft is one text.`)
  const [draft] = drafts
  const articles = files
    ? (await loadInput(files, { outlet, quiet })).articles
    : await loadKept(draft, story, options)
  const check = checkAgainst(openAgainst(articles), draft)
  if (options.json) printJson(check)
  else await printCheck(check, articles, options)
  if (check.findings.some(({ mark }) => AT_ODDS.has(mark))) process.exitCode = EXIT.odds
}

async function printCheck(check: DraftCheck, articles: readonly Article[], options: CheckOptions) {
  const { renderDraftText, toDraftView } = await import('../present/index.ts')
  print(renderDraftText(toDraftView(check, articles), textOptions(options)))
}

/** The articles of a kept story: the one that is named, or that which the draft is most like. */
async function loadKept(
  draft: Article,
  id: string | undefined,
  options: CheckOptions,
): Promise<readonly Article[]> {
  const { withStore } = await import('./with-store.ts')
  const { loadStory } = await import('../app/kept/find-story.ts')
  const { toCompared } = await import('../app/kept/compare-story.ts')
  return withStore({ access: 'read', command: 'check' }, async (store) => {
    const chosen = id ?? (await propose())
    const loaded = await loadStory(store, chosen)
    if (!loaded || loaded.articles.length === 0)
      throw new Failure(`there is no story ${chosen}; synoptic stories lists them.`, EXIT.nothing)
    return loaded.articles.map(toCompared)

    async function propose(): Promise<string> {
      const { proposeStories } = await import('../app/check/propose-stories.ts')
      const [first] = await proposeStories(store, draft, 1)
      if (!first)
        throw new Failure(
          'no kept story is like this draft; --story names one, --with takes files.',
          EXIT.nothing,
        )
      remark(
        `synoptic: checked beside ${first.id}, ${first.title ?? 'without a title'}; --story takes another`,
        options,
      )
      return first.id
    }
  })
}
