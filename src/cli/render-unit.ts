export type UnitOptions = {
  /** The program and what it is given, a word each. */
  readonly command: readonly string[]
  /** What is set of the environment, as far as it matters. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A unit by which systemd keeps the desk open for the person who is logged in. */
export function renderUnit({ command, environment }: UnitOptions): string {
  const set = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ? [] : [`Environment=${quote(`${name}=${value}`)}\n`],
  )
  return `# synoptic serve --unit > ~/.config/systemd/user/synoptic.service
# systemctl --user daemon-reload
# systemctl --user enable --now synoptic
[Unit]
Description=Synoptic: several accounts of one event, side by side

[Service]
ExecStart=${command.map(quoteArgument).join(' ')}
${set.join('')}Environment=MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
Restart=on-failure
RestartSec=5
UMask=0077
NoNewPrivileges=yes

[Install]
WantedBy=default.target
`
}

/** A word as systemd reads it back: its own marks, and % which stands for names that it fills in. */
function quote(word: string): string {
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('\n', '\\n')}"`
}

/** … and $, which in a command stands for what is set of the environment. */
function quoteArgument(word: string): string {
  return quote(word).replaceAll('$', '$$$$')
}
