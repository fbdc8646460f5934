import { type Html, html } from '../../html/template.ts'
import type { FieldView, TypeView } from './schema-words.ts'
import type { AnswerView, ApiView, OperationView, PartView } from './to-api-view.ts'

/** How something is asked on a command line, and what the desk answered just now; null where it was not asked. */
export type Example = { readonly curl: string; readonly answer: string | null }

/** The API: each thing that can be asked, how, and what comes back. */
export function api({ groups, parts }: ApiView, examples: ReadonlyMap<string, Example>): Html {
  return html`<div class="story api"><h1>API</h1>
<p class="credit">Whatever a page shows is to be had as JSON: at the page’s own address with .json, or below /api/v1 in a form that stays. <a href="/api/v1/openapi.json">The same for programs</a>, as OpenAPI 3.1.</p>
<div class="with-contents"><nav class="contents" aria-label="Parts of the page"><ul>${groups.map(({ name }) => html`<li><a href="#group-${slug(name)}">${name}</a></li>`)}<li><a href="#parts">What answers are made of</a></li></ul></nav>
<div class="parts">
${rules()}
${groups.map(({ name, operations }) => html`<section aria-labelledby="group-${slug(name)}"><h2 id="group-${slug(name)}">${name}</h2>${operations.map((each) => operation(each, examples.get(each.name)))}</section>`)}
<section aria-labelledby="parts"><h2 id="parts">What answers are made of</h2>${parts.map(part)}</section>
</div></div></div>`
}

function rules(): Html {
  return html`<section aria-labelledby="rules"><h2 id="rules">For all of it</h2><ul class="rules">
<li>A parameter that is not known is refused with 400, so that a slip of the pen never widens a list.</li>
<li>Lists come in parts: ask again with <code>cursor</code> set to the <code>next</code> of the part before.</li>
<li>Keep an answer’s <code>ETag</code> and send it as <code>If-None-Match</code>: what did not change is 304 and empty.</li>
<li>A story that is being compared is 202: ask again after <code>Retry-After</code> seconds. One that was merged is 308.</li>
<li>What cannot be answered is a <a href="#Problem">problem</a> after RFC 9457; its <code>type</code> is the address of a page that says what to do.</li>
</ul></section>`
}

const slug = (name: string) => name.toLowerCase().replace(/\W+/g, '-')

function operation(each: OperationView, example: Example | undefined): Html {
  const { name, method, path, summary, parameters, body, answers } = each
  return html`<article class="operation" id="${name}"><h3><span class="method">${method}</span> <code>${path}</code></h3><p>${words(summary)}</p>
${table('Parameters', parameters)}
${table('Body', body)}
${answers.map(answer)}
${example ? html`<pre class="curl" tabindex="0"><code>${example.curl}</code></pre>` : null}
${example?.answer ? html`<details><summary>What this desk answers</summary><pre tabindex="0"><code>${example.answer}</code></pre></details>` : null}
</article>`
}

function answer({ status, about, type, fields }: AnswerView): Html {
  const line = html`<p class="answer"><b>${status}</b> ${words(about)}${type ? html` <span class="type">${typed(type)}</span>` : null}</p>`
  return fields.length === 0 ? line : html`${line}${table('Fields', fields)}`
}

function table(
  caption: 'Parameters' | 'Body' | 'Fields',
  fields: readonly FieldView[],
): Html | null {
  if (fields.length === 0) return null
  const isAnswer = caption === 'Fields'
  const remark = ({ required }: FieldView) =>
    required === isAnswer ? null : html` <i>${isAnswer ? 'not always there' : 'needed'}</i>`
  return html`<table class="fields"><caption>${caption}</caption><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">What it is</th></tr></thead><tbody>${fields.map((field) => html`<tr><th scope="row"><code>${field.name}</code></th><td>${typed(field.type)}</td><td>${words(field.about)}${remark(field)}</td></tr>`)}</tbody></table>`
}

/** What stands between backticks is code. */
function words(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`
}

function typed({ words, part }: TypeView): Html {
  if (part === null) return html`${words}`
  const href = /^[A-Z]/.test(part) ? `#${part}` : `/api/schema/${part}.json`
  return html`<a href="${href}">${words}</a>`
}

function part({ name, about, fields }: PartView): Html {
  return html`<article class="operation" id="${name}"><h3>${name}</h3><p>${words(about)}</p>${table('Fields', fields)}</article>`
}
