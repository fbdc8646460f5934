// Invented reports for the cases that grouping must get right.

/** A strike told twice: one by the dead, one by the capital. */
export const STRIKES = [
  {
    title: 'Nine killed in strikes on Kyiv',
    text: `Nine people were killed and more than 60 wounded when missiles and drones hit apartment blocks in Kyiv overnight, the mayor, Vitali Klitschko, said on Thursday.

Rescue workers pulled a boy alive from the rubble of a five-storey block in the Sviatoshynskyi district. President Volodymyr Zelenskyy cut short a visit to South Africa.

The air force said Russia had launched 70 missiles and 145 drones.`,
  },
  {
    title: 'Russia hits Ukrainian capital',
    text: `Russian missiles and drones struck the Ukrainian capital in the early hours of Thursday in one of the heaviest attacks this year, killing at least nine.

Mayor Vitali Klitschko said that residents were trapped in Sviatoshynskyi, west of the centre of Kyiv, where a block of flats collapsed.

Volodymyr Zelenskyy said he would return from South Africa. His air force counted 145 drones and 70 missiles.`,
  },
] as const

/** Five events that one label fits: each a strike on a city, on five days. */
export const FIVE_STRIKES = [
  ['Kharkiv', 'Ihor Terekhov', 'a print works', 7, 'Saltivskyi'],
  ['Odesa', 'Hennadii Trukhanov', 'a grain terminal', 3, 'Peresypskyi'],
  ['Dnipro', 'Borys Filatov', 'a kindergarten', 12, 'Amur'],
  ['Sumy', 'Artem Kobzar', 'a market', 34, 'Zarichnyi'],
  ['Lviv', 'Andriy Sadovyi', 'a tram depot', 2, 'Sykhiv'],
].map(([city, mayor, target, dead, quarter], i) => ({
  title: `Strike on ${city} kills ${dead}`,
  text: `A missile hit ${target} in ${city} on the night to ${['Monday', 'Tuesday', 'Thursday', 'Friday', 'Sunday'][i]}, killing ${dead} people, mayor ${mayor} said.

Firefighters worked until dawn in the ${quarter} district. Prosecutors opened a case under the article on war crimes.

Ukraine's air force said that Russia had launched drones as well.`,
}))

const robbery = (town: string, shop: string, clerk: string, street: string, loot: string) => ({
  title: `Armed man robs ${shop} in ${town}`,
  text: `Police in ${town} are looking for a man who robbed ${shop} on ${street} with a handgun.

The clerk, ${clerk}, was not hurt, police said. The man left on foot with ${loot}.

Anyone with information is asked to call Crime Stoppers.`,
})

/** Two robberies a day apart in different towns, in nearly the same words. */
export const ROBBERIES = [
  robbery('Marbury', "Dunley's Pharmacy", 'Orla Fenwick', 'Harlow Street', 'pain killers'),
  robbery('Elmsted', 'the Corner Mart', 'Davit Sorel', 'Quarry Road', 'about $300'),
] as const

/** An arrest, and the day after in court. */
export const ARREST = [
  {
    title: 'Man arrested over Hollen bank raid',
    text: `Detectives arrested Pietro Vandall, 41, at a campsite near Hollen on Tuesday over the raid on the Tessel Savings Bank.

Vandall, a former guard at the bank, is suspected of taking 2.3 million crowns on 4 March. Chief inspector Ragna Olsvik said most of the money was found in a well.`,
  },
  {
    title: 'Bank raid suspect appears in court',
    text: `Pietro Vandall pleaded not guilty at Hollen district court on Wednesday to the raid on the Tessel Savings Bank.

Prosecutor Ewa Lind asked that the 41-year-old former guard be held. Chief inspector Ragna Olsvik told the court that 2.3 million crowns had been in a well.`,
  },
] as const

/** A page that tells of everything: the strikes, the robbery, the court case. */
export const ROUND_UP = {
  title: 'Morning briefing: what you need to know',
  text: `Good morning. Here is what happened while you slept.

Russian missiles killed nine in Kyiv, and Volodymyr Zelenskyy is on his way home from South Africa.

A missile hit a market in Sumy, mayor Artem Kobzar said.

Police in Marbury are looking for the man who robbed Dunley's Pharmacy on Harlow Street.

Pietro Vandall pleaded not guilty to the raid on the Tessel Savings Bank in Hollen.

And the weather: rain in the west, sun in the east, and up to 19 degrees.`,
}
