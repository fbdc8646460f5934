/** Colour for a terminal, unless NO_COLOR or --no-color forbids it; FORCE_COLOR asks for it. */
export function wantsColour({ color }: { readonly color?: boolean }): boolean {
  if (color === false || process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return process.stdout.isTTY === true && process.env.TERM !== 'dumb'
}
