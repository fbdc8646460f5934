import { type Html, html } from '../html/template.ts'
import { ago } from './ago.ts'

/** A feed as the page of feeds lists it. */
export type ListedFeed = {
  /** As its address has it below `/feeds/`. */
  readonly name: string
  readonly title: string
  /** What an entry of it is. */
  readonly about: string
  /** The key that the person has for it; null for none. */
  readonly key: {
    readonly id: string
    readonly madeAt: string
    readonly usedAt: string | null
  } | null
  /** Its address as a reader takes it; null where it is not told, or has to be made first. */
  readonly address: string | null
}

/** The feeds that can be followed; `isOpen` where their addresses need no key. */
export function followed(feeds: readonly ListedFeed[], isOpen: boolean, now: Date): Html {
  return html`<div class="story reading followed"><h1>Feeds</h1>
<p>Feed readers follow these: what several accounts tell, in the outlets’ own words, with what is not settled.
${isOpen ? 'Give one of the addresses to a reader on this machine.' : 'An address has a key in it, which reads this one feed in your name and does nothing else. It is shown once: copy it into your reader.'}</p>
<ul>${feeds.map((feed) => html`<li>${item(feed, isOpen, now)}</li>`)}</ul>
<p>With <code>.json</code> in the place of <code>.atom</code> an address gives JSON Feed.</p></div>`
}

function item(feed: ListedFeed, isOpen: boolean, now: Date): Html {
  const { title, about, address } = feed
  return html`<h2><bdi>${title}</bdi></h2><p>${about}</p>
${address === null ? null : html`<p><label>Address for a reader <input readonly value="${address}"></label></p>`}
${isOpen ? null : keyForm(feed, now)}`
}

function keyForm({ name, title, key }: ListedFeed, now: Date): Html {
  const used = key?.usedAt ? `, last read ${ago(key.usedAt, now)}` : ', not read yet'
  const told =
    key && html`<p class="quiet">Its address was made ${ago(key.madeAt, now)}${used}.</p>`
  const named = html`<span class="unseen"> for ${title}</span>`
  const remove =
    key &&
    html` <button name="do" value="remove">Take it back${named}</button><input type="hidden" name="id" value="${key.id}">`
  return html`${told}<form method="post" action="/settings/feeds"><input type="hidden" name="feed" value="${name}"><p><button name="do" value="make">${key ? 'Make another address' : 'Make an address'}${named}</button>${remove}</p></form>`
}
