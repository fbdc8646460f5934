const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    lives: 'life',
    loaves: 'loaf',
    calves: 'calf',
    scarves: 'scarf',
    hooves: 'hoof',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    leaves: 'leaf',
    halves: 'half',
    thieves: 'thief',
    shelves: 'shelf',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    crises: 'crisis',
    analyses: 'analysis',
    series: 'series',
    species: 'species',
    troops: 'troop',
    buses: 'bus',
    viruses: 'virus',
    campuses: 'campus',
    gases: 'gas',
    heroes: 'hero',
    potatoes: 'potato',
    movies: 'movie',
    cookies: 'cookie',
    ties: 'tie',
    criteria: 'criterion',
    data: 'data',
  }),
)

/** The singular of a lower-case English noun. */
export function singularOf(noun: string): string {
  const irregular = IRREGULAR.get(noun)
  if (irregular !== undefined) return irregular
  if (noun.endsWith('men') && noun.length > 4) return `${noun.slice(0, -3)}man`
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(noun)) return noun.slice(0, -2)
  if (/(?:ss|us|sis)$/.test(noun) || !noun.endsWith('s') || noun.length < 4) return noun
  return noun.slice(0, -1)
}
