import { type Html, html } from './template.ts'

/** Words for a screen reader alone. */
export function unseen(text: string): Html {
  return html`<span class="unseen">${text}</span>`
}
