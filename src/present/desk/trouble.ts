import type { Problem } from '../../model/source.ts'
import { type Html, html } from '../html/template.ts'

/** What went wrong and what to do. */
export function trouble(title: string, { message }: Problem): Html {
  return html`<div class="story reading"><h1>${title}</h1><p class="credit">${message}</p><p><a href="/">Go to Today</a></p></div>`
}
