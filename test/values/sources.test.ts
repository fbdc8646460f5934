import { checkTold, checkUntold } from './check-pairs.ts'

checkTold('attribution', 'source', [
  [
    'Two barns burned down near Pask on Sunday night, police said.',
    'Two barns burned down near Pask on Sunday night, according to the Lisk Courier.',
  ],
  [
    'Officials said the ferry to Torven had lost its rudder in the storm.',
    'Ada Kemp said the ferry to Torven had lost its rudder in the storm.',
  ],
  [
    '“The whole quay shook and then the old crane at Pask fell into the harbour with a roar,” said Tom Arden, a docker.',
    '“The whole quay shook and then the old crane at Pask fell into the harbour with a roar,” a fisherman told reporters.',
  ],
  [
    'The mine at Lisk will close in March, union leaders said.',
    'The mine at Lisk will close in March, Kell Coal announced.',
  ],
  [
    'Witnesses said the lorry rolled backwards down the hill into the market.',
    'Prosecutors said the lorry rolled backwards down the hill into the market.',
  ],
  [
    'Rescuers said the climbers had left their hut at Torven before dawn.',
    'Ida Marsh said the climbers had left their hut at Torven before dawn.',
  ],
  [
    'According to the report, the dam at Vell had two cracks before the flood.',
    'Engineers said the dam at Vell had two cracks before the flood.',
  ],
  [
    'The indictment says Orrin Vale hid the money of the orphans in a mill.',
    'Prosecutors said Orrin Vale hid the money of the orphans in a mill.',
  ],
])

checkUntold('attribution', 'source', [
  [
    'Two barns burned down near Pask on Sunday night, police said.',
    'Two barns burned down near Pask on Sunday night, Pask police said.',
  ],
  [
    'The ferry to Torven had lost its rudder, Ada Kemp said.',
    'The ferry to Torven had lost its rudder, said Kemp.',
  ],
  [
    'The ferry to Torven had lost its rudder, Ada Kemp said.',
    'The ferry to Torven had lost its rudder, she said.',
  ],
  [
    'The ferry to Torven had lost its rudder, Kell Lines said.',
    'The ferry to Torven had lost its rudder, the company said.',
  ],
  [
    'The mine at Lisk will close in March, Kell Coal announced.',
    'The mine at Lisk will close in March.',
  ],
  [
    'Police said the lorry rolled into the market.',
    'The union said the lorry drivers of Lisk would strike.',
  ],
  [
    'The lawsuit says the brewery fouled the river at Pask.',
    'The suit says the brewery fouled the river at Pask.',
  ],
  [
    'Vell closed the dam on Friday after two engineers warned that it had cracks.',
    'Vell closed the dam on Friday, the mayor said.',
  ],
  [
    '“We will mend the dam before the winter,” Ida Marsh said.',
    '“We will mend the dam before the winter,” mayor Ida Marsh told reporters.',
  ],
  [
    'Kell Coal chairman Odin Marsh said the mine at Lisk would close.',
    'Kell Coal said the mine at Lisk would close.',
  ],
  [
    'India will buy the ferries of Torven, officials said.',
    'India will buy the ferries of Torven, Indian officials said.',
  ],
  ['VELL (Northline) — The quay fell into the harbour.', 'The quay fell into the harbour.'],
])
