/** Two accounts of one invented event, and two of another. */
export const FERRY = [
  'The evening ferry from Tolla to Halmere ran aground on a sandbank on Tuesday with 84 people on board, and rescuers brought all of them ashore within three hours, the coast guard said. Mira Lund, who was on her way home from work, felt a jolt before the lights went out. Captain Orrin Vey, 51, was questioned by the harbour police of Tolla on Wednesday.',
  'Rescuers brought 84 passengers ashore after the Tolla ferry hit a sandbank off Halmere on Tuesday night. Nobody was hurt. The coast guard said that Captain Orrin Vey had steered too close to the shore, and the harbour police questioned him. A tug is to pull the ferry free on Thursday at high water, the operator Lund Lines said.',
] as const

export const MILL = [
  'Fire destroyed the old flour mill of Wexmoor early on Monday, and two firefighters were taken to hospital with burns. The mayor, Dana Brekke, said that the building of 1887 could not be saved. Some 60 neighbours left their homes for the night while the roof came down. The cause is not known, and an inspector will search the cellar.',
  'Two firefighters were burnt when the flour mill in Wexmoor went up in flames on Monday. Neighbours saw sparks above the roof at four in the morning. “It was the heart of the town,” said Dana Brekke, the mayor. An insurer puts the loss at nine million crowns, and an inspector looks for the cause in the cellar.',
] as const

export function page(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`
}
