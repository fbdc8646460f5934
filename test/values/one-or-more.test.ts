import { checkTold, checkUntold } from './check-pairs.ts'

checkTold('number', 'unsure', [
  [
    'The guards found a spare key, a rope and three lamps in the cell at Pask.',
    'The guards found spare keys, a rope and three lamps in the cell at Pask.',
  ],
  [
    'The bridge at Torven was built by a former harbour engineer.',
    'The bridge at Torven was built by former harbour engineers.',
  ],
  [
    'Thieves broke into the museum of Lisk and took a silver cup.',
    'Thieves broke into the museum of Lisk and took silver cups.',
  ],
  [
    'Ada Kemp was hit by a rubber bullet at the rally in Vell.',
    'Ada Kemp was hit by rubber bullets at the rally in Vell.',
  ],
  [
    'The fire at the mill in Pask was started by a gas lamp, police said.',
    'The fire at the mill in Pask was started by gas lamps, police said.',
  ],
  [
    'A fishing boat blocked the harbour of Torven for two days.',
    'Fishing boats blocked the harbour of Torven for two days.',
  ],
])

checkUntold('number', 'unsure', [
  [
    'The guards found a spare key and a rope in the cell at Pask.',
    'The guards found a spare key in the cell at Pask.',
  ],
  [
    'The bridge at Torven was built by a former harbour engineer.',
    'The bridge at Torven was built by a former engineer.',
  ],
  [
    'Thieves took a silver cup from the museum of Lisk, which has many silver cups.',
    'Thieves took silver cups from the museum of Lisk.',
  ],
  [
    'A fishing boat sank off Torven on Monday.',
    'The council of Vell will buy fishing boats for the school.',
  ],
  [
    'Ada Kemp was hit by a rubber bullet at the rally in Vell.',
    'Ada Kemp was hit by several rubber bullets at the rally in Vell.',
  ],
  [
    'The mill in Pask has a gas lamp over the door.',
    'The mill in Pask has the gas lamps of its founder.',
  ],
  ['A judge sent Orrin Vale to prison in Lisk.', 'Judges sent Orrin Vale to prison in Lisk.'],
  ['A silver cup was taken in Lisk.', 'A wooden cup and wooden cups were taken in Lisk.'],
])
