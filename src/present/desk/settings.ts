import type { About, KeptFile } from '../../model/about.ts'
import {
  isPreferenceName,
  PREFERENCES,
  type PreferenceName,
  type Preferences,
} from '../../model/preferences.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'

/** What is chosen, and what each choice is called: in the order of the page. */
const LABELS: {
  readonly [Name in PreferenceName]: {
    readonly heading: string
    readonly choices: Readonly<Record<Preferences[Name], string>>
  }
} = {
  scheme: {
    heading: 'Paper',
    choices: { system: 'As the system has it', light: 'Light', dark: 'Dark' },
  },
  size: { heading: 'Size', choices: { usual: 'Usual', large: 'Large', larger: 'Larger' } },
  density: { heading: 'Lines', choices: { usual: 'With air', close: 'Close together' } },
  type: {
    heading: 'What outlets wrote',
    choices: { serif: 'In a serif', sans: 'In the type of the rest' },
  },
  seen: {
    heading: 'A story counts as read',
    choices: { open: 'Once it is opened', hand: 'When I say so (m on Today)' },
  },
  keys: {
    heading: 'Keys of a single letter',
    choices: { on: 'On', off: 'Off; Ctrl K stays' },
  },
}

const NAMES = Object.keys(PREFERENCES).filter(isPreferenceName)

/** How the desk looks and reads, how sources are asked, and what is kept where. */
export function settings(chosen: Preferences, about: About, done: string | null): Html {
  return html`<div class="story reading settings"><h1>Settings</h1>
${done === null ? null : html`<p class="fresh" role="status">${done}</p>`}
<form method="post" action="/settings"><div class="options">${NAMES.map((name) => choice(name, chosen))}</div>
<p><button type="submit">Keep these</button></p></form>
<h2>Alerts, feeds, apps and programs</h2>
<ul class="ways"><li><a href="/alerts/settings">What you are told of</a>, where and when</li>
<li><a href="/settings/feeds">Feeds</a>: what the desk shows, followed in a feed reader</li>
<li><a href="/settings/reader-app">Reader apps</a> that speak the API of Google Reader: a password for them</li>
<li><a href="/settings/access">Who is signed in, and programs</a>: your browsers, your tokens, your password</li></ul>
<h2>How sources are asked</h2>
<p>These stand in <code>${about.config}</code>; <code>synoptic init</code> writes that file with every setting explained. The desk reads it when it starts.</p>
<dl class="about">${about.settings.map(({ key, about: what, value }) => html`<div><dt><code>${key}</code> ${value}</dt><dd>${what}</dd></div>`)}</dl>
<p>Everything that came is kept: nothing is removed by itself.</p>
<h2>What is kept</h2>
<p>${count(about.articles, 'article')}, ${count(about.stories, 'story', 'stories')}.</p>
<dl class="about">${about.files.map(file)}</dl>
<form method="post" action="/settings/care" data-editors><p><button name="do" value="backup">Back up news and desk</button> <button name="do" value="compact">Compact the files</button></p></form>
<p data-editors><a href="/audit">What was done</a>, by whom: sources, merges, who was let in.</p>
<h2>About</h2>
<p>Synoptic ${about.version} on Node ${about.node} with SQLite ${about.sqlite}. Apache-2.0.</p>
</div>`
}

function choice(name: PreferenceName, chosen: Preferences): Html {
  const { heading, choices } = LABELS[name]
  const options = Object.entries(choices).map(
    ([value, label]) =>
      html`<label><input type="radio" name="${name}" value="${value}"${chosen[name] === value ? html` checked` : null}> ${label}</label>`,
  )
  return html`<fieldset><legend>${heading}</legend>${options}</fieldset>`
}

function file({ name, holds, path, bytes }: KeptFile): Html {
  return html`<div><dt>${name}, ${bytes === null ? 'not there yet' : tellSize(bytes)}</dt><dd>${holds}<br><code>${path}</code></dd></div>`
}

function tellSize(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
}
