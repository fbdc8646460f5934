import { type Html, html } from '../html/template.ts'

export type Login = {
  /** The page of ours to go to afterwards. */
  readonly next: string
  /** Why somebody is not in yet. */
  readonly problem: string | null
  /** Do passwords travel without TLS? */
  readonly isPlain: boolean
}

/** Where somebody says who they are. */
export function login({ next, problem, isPlain }: Login): Html {
  return html`<div class="story reading"><h1>Sign in</h1>
${problem === null ? null : html`<p class="refused" role="alert">${problem}</p>`}
${isPlain ? html`<p class="refused">What is typed here can be read on its way: this desk is asked without TLS.</p>` : null}
<form class="login" method="post" action="/login">
<input type="hidden" name="next" value="${next}">
<p><label for="name">Name</label> <input id="name" name="name" autocomplete="username" required maxlength="60" autofocus></p>
<p><label for="password">Password</label> <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="1000"></p>
<p><button type="submit">Sign in</button></p>
</form>
</div>`
}
