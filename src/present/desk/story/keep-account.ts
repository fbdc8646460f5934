import type { ComparisonView } from '../../view/view.ts'
import { keepArticles } from './keep-articles.ts'

/** The view with what one account has a part in: its facts, sides, quotes and details. */
export function keepAccount(view: ComparisonView, account: number): ComparisonView {
  return keepArticles(view, new Set(view.accounts[account].articles))
}
