import { type Article, isReporting } from '../../model/article.ts'
import { html } from '../html/template.ts'

/** What an article says, for a reader app: its paragraphs, and the ways to the desk. */
export function articleContent(
  article: Article & { readonly storyId: string | null },
  desk: string,
): string {
  const { id, text, blocks, storyId } = article
  const shown = blocks.filter(({ role }) => role !== 'headline' && role !== 'furniture')
  const paragraphs = shown.map(({ start, end, role }) => {
    const words = text.slice(start, end)
    if (role === 'subheading') return html`<h3>${words}</h3>`
    return isReporting(role) ? html`<p>${words}</p>` : html`<p><small>${words}</small></p>`
  })
  const story = storyId && html` · <a href="${desk}/story/${storyId}">its story</a>`
  return html`${paragraphs}<p><a href="${desk}/article/${id}">On the desk</a>${story}</p>`.markup
}
