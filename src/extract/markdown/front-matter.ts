const MATTER = /^---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const FIELD = /^([A-Za-z_-]{1,30}):[ \t]+(.{1,500})$/

/** The fields that some programs write before Markdown, between two lines of dashes. */
export function splitFrontMatter(text: string): {
  fields: ReadonlyMap<string, string>
  body: string
} {
  const fields = new Map<string, string>()
  const match = MATTER.exec(text)
  if (!match) return { fields, body: text }
  for (const line of match[1].split('\n')) {
    const field = FIELD.exec(line.trim())
    if (field) fields.set(field[1].toLowerCase(), field[2].replace(/^(["'])(.*)\1$/, '$2'))
  }
  return { fields, body: text.slice(match[0].length) }
}
