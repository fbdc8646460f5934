/** A message as a sentence of its own: those of problems go on behind a name and a colon elsewhere. */
export function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}
