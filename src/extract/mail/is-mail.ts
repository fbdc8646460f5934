const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?=[ \t]|$)/
/** Fields that people do not type over a text: a mail program or a server wrote them. */
const WRITTEN_BY_PROGRAMS =
  /^(?:mime-version|message-id|received|return-path|content-type|content-transfer-encoding|delivered-to|dkim-signature|x-[a-z-]+)$/i
const ABOUT_MAIL = /^(?:from|subject|date|to)$/i

/** Does a text begin with the head of a mail: fields, some of them no person's, and a blank line? */
export function isMail(text: string): boolean {
  let byPrograms = 0
  let about = 0
  const lines = text.split(/\r\n|\n|\r/, 400)
  for (const [i, line] of lines.entries()) {
    if (line === '') return byPrograms > 0 && about > 0
    // Mailboxes put a line before each mail; a folded line goes on with the one before.
    if ((i === 0 && /^From \S+/.test(line)) || (i > 0 && /^[ \t]/.test(line))) continue
    const name = FIELD.exec(line)?.[1]
    if (!name) return false
    if (WRITTEN_BY_PROGRAMS.test(name)) byPrograms++
    if (ABOUT_MAIL.test(name)) about++
  }
  return byPrograms > 0 && about > 0
}
