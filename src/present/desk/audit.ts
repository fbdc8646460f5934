import type { AuditAct, AuditDoor, AuditEntry } from '../../model/audit.ts'
import { type Html, html } from '../html/template.ts'
import { formatInstant } from '../view/when.ts'

export type AuditPage = {
  /** The latest first. */
  readonly entries: readonly AuditEntry[]
  /** Where older ones begin; null where there are none. */
  readonly older: number | null
}

const ACTS: Readonly<Record<AuditAct, string>> = {
  'source-followed': 'followed',
  'list-followed': 'followed the feeds of a list',
  'source-paused': 'paused',
  'source-resumed': 'followed again',
  'source-renamed': 'named the outlet of',
  'source-filed': 'chose the folder of',
  'source-removed': 'stopped following',
  'address-looked-at': 'had an address looked at:',
  'sources-asked': 'had sources asked',
  'articles-imported': 'took articles in',
  'job-ended': 'ended work on the news:',
  'work-retried': 'had work tried again that had failed:',
  'stories-merged': 'merged others into',
  'story-split': 'split articles off',
  'articles-moved': 'moved articles out of',
  'move-undone': 'took the last move back',
  'told-apart': 'told statements apart in',
  'apart-undone': 'took back what was told apart in',
  'act-undone': 'took back an act of their own in',
  'desk-backed-up': 'backed up news and desk',
  'files-compacted': 'made the files compact',
  'webhook-added': 'added a webhook to',
  'webhook-changed': 'changed a webhook to',
  'webhook-removed': 'removed a webhook to',
  'webhook-tested': 'sent a test to',
  'webhook-retried': 'had something sent again to',
  'person-added': 'let in',
  'role-changed': 'changed the role of',
  'password-changed': 'gave a new password to',
  'person-removed': 'removed',
  'signed-in': 'signed in',
  'signed-out': 'signed out',
  'token-made': 'made the token',
  'token-removed': 'took back the token',
  other: 'did',
}

const DOORS: Readonly<Record<AuditDoor, string | null>> = {
  desk: null,
  token: 'by a token',
  'command-line': 'on the command line',
}

/** What editors did, and who was let in: a line each, day by day. */
export function audit({ entries, older }: AuditPage): Html {
  return html`<div class="story reading audited"><p class="crumb"><a href="/settings">Settings</a></p><h1>What was done</h1>
<p class="credit">What changes what all see, and who may sign in, for a year at most; hours are UTC. What somebody reads, notes and drafts is their own and stands nowhere here.</p>
${entries.length === 0 ? html`<p class="nothing">Nothing yet.</p>` : byDay(entries).map(day)}
${older === null ? null : html`<p class="more"><a href="/audit?before=${older}">Earlier</a></p>`}
<p class="outlet"><a href="/audit.json">As JSON</a></p></div>`
}

function byDay(entries: readonly AuditEntry[]): AuditEntry[][] {
  const days = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const name = entry.at.slice(0, 10)
    const same = days.get(name) ?? []
    same.push(entry)
    days.set(name, same)
  }
  return [...days.values()]
}

function day(entries: readonly AuditEntry[]): Html {
  return html`<section class="part"><h2><time datetime="${entries[0].at.slice(0, 10)}">${formatInstant(entries[0].at.slice(0, 10))}</time></h2><ol class="done-list">${entries.map(line)}</ol></section>`
}

/** "10:05 Ada paused source f3" */
function line({ at, who, door, act, story, source, about }: AuditEntry): Html {
  const by = DOORS[door]
  return html`<li><time datetime="${at}">${at.slice(11, 16)}</time> <span><b>${who === null ? 'Somebody at this machine' : html`<bdi>${who}</bdi>`}</b> ${ACTS[act]}${source === null ? null : html` <a href="/sources#${source}">source ${source}</a>`}${story === null ? null : html` <a href="/story/${story}">story ${story}</a>`}${about === null ? null : html`${(story ?? source) ? ':' : null} <bdi>${about}</bdi>`}${by === null ? null : html` <span class="outlet">${by}</span>`}</span></li>`
}
