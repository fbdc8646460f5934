import { type Html, html } from '../html/template.ts'

/** Hues that all eyes tell apart. */
const HUES = 6

/**
 * The class that gives an account its colour: six hues filled, six as rings, and grey from then on.
 * A letter always stands with it; colour never says anything alone.
 */
export function hueOf(account: number): string {
  if (account < 0 || account >= 2 * HUES) return 'hue-more'
  const hue = `hue-${account % HUES}`
  return account < HUES ? hue : `${hue} ring`
}

/** A letter in its account's colour, with the outlet's name for who cannot see the legend. */
export function siglum(letter: string, account: number, label: string, href?: string): Html {
  const kind = `siglum ${hueOf(account)}`
  if (href === undefined) return html`<abbr class="${kind}" title="${label}">${letter}</abbr>`
  return html`<a class="${kind}" title="${label}" href="${href}">${letter}<span class="unseen"> ${label}</span></a>`
}
