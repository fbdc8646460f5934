/** Labels of hosts that serve the same pages in another dress. */
const HOST_LABELS = /^(?:www\d?|ww\d|m|mobile|mobil|wap|touch|amp|print)$/

/** Segments of a path that ask for another dress of the page beside which they stand. */
const LAST_SEGMENTS = /^(?:amp|amp\.html?|amphtml|print|printable|print-?view|print\.html?)$/i
const FIRST_SEGMENTS = /^(?:amp|print)$/i

/** "story.amp.html" is "story.html", and "story.print" is "story". */
const ENDINGS = /(?<=.)\.(?:amp|print)(?=\.s?html?$|$)/i

/** The page of a folder. */
const INDEX = /^(?:index|default)\.(?:s?html?|php\d?|aspx?|jsp|cfm)$/i

/** Parameters that ask for another dress, with the values that do. */
const PARAMETERS: readonly { readonly name: RegExp; readonly value: RegExp }[] = [
  {
    name: /^(?:amp|_amp|is_?amp|ampmode|print|printable|printview|printfriendly|mobile|desktop)$/,
    value: /^(?:|0|1|y|yes|true|on|amp|print|mobile)$/i,
  },
  {
    name: /^(?:output_?type|output|view|mode|format|type|service|layout|display|template|theme)$/,
    value: /^(?:amp|print|printable|printer|mobile|amp-?html)$/i,
  },
  // The whole of an article that is otherwise shown in pages.
  {
    name: /^(?:page|pagewanted|pages|view|showall|singlepage|single)$/,
    value: /^(?:all|true|print)$/i,
  },
  // Blogs on Google's host: the page for small screens.
  { name: /^m$/, value: /^[01]$/ },
]

/** The host without the labels for small screens and their like. `subdomain` is a part of `host`. */
export function plainHost(host: string, subdomain: string): string {
  if (subdomain === '') return host
  const kept = subdomain.split('.').filter((label) => !HOST_LABELS.test(label))
  return [...kept, host.slice(subdomain.length + 1)].join('.')
}

/** The segments of a path without those that ask for a form to print or for small screens. */
export function plainSegments(segments: readonly string[]): readonly string[] {
  const last = segments.at(-1)
  if (last === undefined) return segments
  if (INDEX.test(last)) return plainSegments(segments.slice(0, -1))
  if (ENDINGS.test(last))
    return plainSegments([...segments.slice(0, -1), last.replace(ENDINGS, '')])
  if (segments.length > 1 && LAST_SEGMENTS.test(last)) return plainSegments(segments.slice(0, -1))
  if (segments.length > 1 && FIRST_SEGMENTS.test(segments[0]))
    return plainSegments(segments.slice(1))
  return segments
}

/** Does this parameter ask for another form of the same page? */
export function asksForm(name: string, value: string): boolean {
  const folded = name.toLowerCase()
  return PARAMETERS.some((rule) => rule.name.test(folded) && rule.value.test(value))
}
