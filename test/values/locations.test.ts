import { checkTold, checkUntold } from './check-pairs.ts'

checkTold('place', 'less-precise', [
  [
    'The union filed the suit against Kell Coal on Monday in a court in Lisbon.',
    'The union filed the suit against Kell Coal on Monday in a court in Portugal.',
  ],
  [
    'A lorry full of herring turned over on Friday near Oslo, police said.',
    'A lorry full of herring turned over on Friday near Bergen, police said.',
  ],
  [
    'The flood left ten thousand people without a roof across Norway.',
    'The flood left ten thousand people without a roof across Sweden.',
  ],
])

checkUntold('place', 'less-precise', [
  [
    'The union filed the suit against Kell Coal in a court in Lisbon.',
    'The union filed the suit against Kell Coal in a court in Lisbon.',
  ],
  [
    'The union filed the suit against Kell Coal in a court in Lisbon, in Portugal.',
    'The union filed the suit against Kell Coal in a court in Portugal.',
  ],
  [
    'A lorry full of herring turned over near Oslo, police said.',
    'A lorry full of timber was stolen near Bergen, police said.',
  ],
  [
    'The flood began in Norway and ended in Sweden.',
    'The flood ended in Sweden and began in Norway.',
  ],
  ['Ada Kemp was born in Lisbon.', 'Ada Kemp was wed in Porto.'],
  ['The Lisbon court heard the suit.', 'The court in Portugal heard the suit.'],
])
