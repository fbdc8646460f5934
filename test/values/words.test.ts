import { checkHard, checkMild, checkTold, checkUntold } from './check-pairs.ts'

checkHard('quoted words', [
  [
    '“We will never sell the harbour to a foreign company,” mayor Ada Lund said.',
    '“We will never lease the harbour to a foreign company,” mayor Ada Lund said.',
  ],
  [
    '“This is the worst budget in a generation for our schools,” Tom Arden said.',
    '“This is the best budget in a generation for our schools,” Tom Arden said.',
  ],
  [
    '“The brewery has been, in most cases, a good neighbour to this town,” Lund said.',
    '“The brewery has been a good neighbour to this town,” Lund said.',
  ],
  [
    '“The radical union is blocking every reform we propose,” Ida Marsh said.',
    '“The radical unions are blocking every reform we propose,” Ida Marsh said.',
  ],
  [
    '“We are close to a deal with the workers of the port,” Kemp said.',
    '“We are far from a deal with the workers of the port,” Kemp said.',
  ],
  [
    '“I spent grants that should have been spent on the ferry,” Orrin Vale said.',
    '“I spent grants that shouldn’t have been spent on the ferry,” Orrin Vale said.',
  ],
  [
    '“The way he approaches problems in this town is different,” Marsh said.',
    '“The way he addresses problems in this town is different,” Marsh said.',
  ],
  [
    '“The river has reached the top of the dam tonight,” the president said.',
    '“The river is at the top of the dam tonight,” the president said.',
  ],
])

checkMild('quoted words', [
  [
    '“We will never sell the harbour to a foreign company,” Lund said.',
    '“We will never sell the harbour …,” Lund said.',
  ],
  [
    '“We will … never sell the harbour to a foreign company,” Lund said.',
    '“We will, as I told the council, never sell the harbour to a foreign company,” Lund said.',
  ],
  [
    '“It’s a bad deal for the people of this town,” Arden said.',
    '“It is a bad deal for the people of this town,” Arden said.',
  ],
  [
    '“The defence of our harbour is a duty for all of us,” Lund said.',
    '“The defense of our harbor is a duty for all of us,” Lund said.',
  ],
  [
    '“Well, we have to live with the result of the vote,” Kemp said.',
    '“We have to live with the result of the vote,” Kemp said.',
  ],
  [
    '“[The mayor] has lied to the people of this town for years,” Marsh said.',
    '“She has lied to the people of this town for years,” Marsh said.',
  ],
  [
    '“We have to win this vote,” Kemp said. “We have to win it for the young.”',
    '“We have to win this vote,” Kemp said.',
  ],
  [
    '“There is no deal on the port,” Lund said. She added: “There is a plan for the port.”',
    '“There is a plan for the port,” Lund said.',
  ],
  ['“I want peace for my country,” Tom Arden said.', '“I want jobs for my town,” Ida Marsh said.'],
  [
    '“Plenty of roofs were mended,” Lund told reporters, “but not all of them.”',
    '“Plenty of roofs were mended, but not all of them,” Lund told reporters.',
  ],
  [
    '“The wall isn’t whole yet, but we’ve laid stones,” Lund said.',
    '“A few long stretches we haven’t begun on, but we’ve laid some bricks,” Lund said.',
  ],
  [
    '“Our position has not changed on the harbour,” the union said.',
    '“The union has not changed its position on the harbour,” the union said.',
  ],
  ['“We made some great progress,” Lund said.', '“We made significant progress,” Lund said.'],
  [
    '“The shot hit my daughter. My daughter’s been shot,” she cried.',
    '“My daughter has been shot,” she cried.',
  ],
  [
    '“We, you know, have to win this vote for the young,” Kemp said.',
    '“We have to win this vote for the young,” Kemp said.',
  ],
  ['The mayor spoke of a “crisis”.', 'The mayor spoke of a “disaster”.'],
  [
    '“The budget is a disaster for schools,” Arden said on Monday.',
    '“The budget is a blessing for business,” Kemp said on Monday.',
  ],
])

checkMild('names and titles', [
  [
    'Minister Karel Novotny resigned on Friday over the contract.',
    'Minister Karel Novotni resigned on Friday over the contract.',
  ],
  ['Theodore J. Marsh Jr. argued for the bank.', 'Theodore Marsh argued for the bank.'],
  ['Robert S. Kemp III leads the inquiry.', 'Robert Kemp leads the inquiry.'],
  ['The U.N. sent help to Torven.', 'The UN sent help to Torven.'],
  ['Jim Arden runs the port. Arden was born in Pask.', 'James Arden runs the port.'],
  ['Lund Mills Inc. will close the plant in Lisk.', 'Lund Mills will close the plant in Lisk.'],
  ['Campaign chairman Odin Marsh left the room.', 'Campaign manager Odin Marsh left the room.'],
  [
    'The Torven Herald-Courier printed the letter.',
    'The Torven Herald Courier printed the letter.',
  ],
  [
    'Harbour master Ana Lund said the locks are old.',
    'Ana Lund, the head of the harbour office, said the locks are old.',
  ],
  ['Catherine Gomes, 61, lived in Lisk.', 'Katherine Gomes, 61, lived in Lisk.'],
])

checkHard('sides', [
  [
    'The plane came down 20 miles north of Torven, police said.',
    'The plane came down 20 miles south of Torven, police said.',
  ],
  [
    'The trawler sank forty miles east of the port of Pask.',
    'The trawler sank forty miles west of the port of Pask.',
  ],
])

checkMild('sides', [
  [
    'The quake struck the northern province of Torven.',
    'The quake struck the northwestern province of Torven.',
  ],
  ['North Pask lost its bus line on Monday.', 'South Pask will keep its bus line.'],
  [
    'Snow fell on the northern tip of the island of Marit.',
    'The quake struck the western tip of the island of Marit.',
  ],
])

checkTold('name', 'fuller', [
  ['Maggie ran the desk of the hotel in Lisk.', 'Margaret Lund ran the desk of the hotel.'],
  [
    'Tom Arden and his sister, Matilda, opened an inn in Lisk. Arden bakes the bread.',
    'Tom Arden and his sister, Matilda Arden, opened an inn in Lisk.',
  ],
])

checkTold('name', 'wording', [
  [
    'The choir’s youngest director, Odin Marsh, wrote a letter to the council.',
    'Choir president Odin Marsh wrote a letter to the council.',
  ],
  [
    'Vale’s attorney, Gregor Tarn, asked for more time.',
    'Vale’s lawyer, Gregor Tarn, asked for more time.',
  ],
  [
    'Ida Marsh, chief engineer since 2012, closed the dam.',
    'Ida Marsh, director of the dam, closed it.',
  ],
])

checkTold('name', 'spelling', [
  ['The files were printed by VellLeaks.', 'The files were printed by Vellleaks.'],
])

checkUntold('name', 'fuller', [
  ['Ada Kemp left the port. Kemp said nothing.', 'Kemp left the port.'],
  [
    'The Roads Department of Vell closed the bridge.',
    'The Department of Roads of Vell closed the bridge.',
  ],
  [
    'The Orlan River Bank closed. ORB Bank has ten branches.',
    'The Orlan River Bank closed its branches.',
  ],
])

checkUntold('name', 'spelling', [
  ['The Democratic Party of Vell met in Lisk.', 'The Democrats of Vell met in Lisk.'],
])

checkTold('wording', 'fuller', [
  [
    '“My friends, we must mend the dam before the winter comes,” Ida Marsh said.',
    '“We must mend the dam before the winter comes,” Ida Marsh said.',
  ],
  [
    '“We must mend the old dam with our own money, next week, before the winter comes,” Marsh said.',
    '“We must mend the old dam with our own money … before the winter comes,” Marsh said.',
  ],
])

checkUntold('wording', 'fuller', [
  [
    '“We must mend the dam before the winter comes,” Ida Marsh said.',
    'Ida Marsh wants to “mend the dam before the winter comes”.',
  ],
  [
    '“But we must mend the dam before the winter comes,” Ida Marsh said.',
    '“We must mend the dam before the winter comes,” Ida Marsh said.',
  ],
])
