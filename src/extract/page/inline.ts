/** Elements that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** What is struck out is no longer said. */
export const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike'])
