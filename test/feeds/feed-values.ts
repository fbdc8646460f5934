/** What is wrong with a time: RFC 3339, a day that there is, neither long ago nor to come. */
export function findDateFaults(text: string, now: Date): string[] {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
  const time = Date.parse(text)
  if (!form.test(text) || Number.isNaN(time)) return [`${text} is no time`]
  if (time < Date.UTC(1990, 0) || time > now.getTime()) return [`${text} is implausible`]
  return []
}

/** What is wrong with an id: an IRI that says nothing of where the feed stands. */
export function findIdFaults(text: string): string[] {
  const uuid = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  return uuid.test(text) ? [] : [`${text} is no id`]
}

export function isWebAddress(text: unknown): text is string {
  if (typeof text !== 'string' || /[\s<>"{}|\\^`]/.test(text)) return false
  return /^https?:\/\//.test(text) && URL.canParse(text)
}
