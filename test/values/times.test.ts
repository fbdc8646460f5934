import { checkHard, checkMild, checkTold, checkUntold } from './check-pairs.ts'

checkHard('times', [
  [
    'The bridge at Pask collapsed on Tuesday, killing a driver.',
    'The bridge at Pask collapsed on Wednesday, killing a driver.',
  ],
  [
    'Police arrested Tom Arden on March 3 in Lisk.',
    'Police arrested Tom Arden on March 5 in Lisk.',
  ],
  [
    'Ida Marsh founded the brewery in 1994 with her brother.',
    'Ida Marsh founded the brewery in 1997 with her brother.',
  ],
  [
    'The dam at Kell was built in 1962, the ministry said.',
    'The dam at Kell was built in 1968, the ministry said.',
  ],
  [
    'The train derailed near Torven at 9 p.m., the operator said.',
    'The train derailed near Torven at 11 p.m., the operator said.',
  ],
  [
    'The refinery in Lisk exploded at 6:20 a.m., the fire chief said.',
    'The refinery in Lisk exploded at 7:45 a.m., the fire chief said.',
  ],
  [
    'The charges against the brewery were filed on Monday in Pask.',
    'The charges against the brewery were filed on Thursday in Pask.',
  ],
])

checkMild('times', [
  [
    'The concert begins at 8 p.m. in the Marsh hall.',
    'The concert begins at 8 p.m. Thursday in the Marsh hall.',
  ],
  [
    'The bridge collapsed on Tuesday morning, killing a driver.',
    'The bridge collapsed on Tuesday, killing a driver.',
  ],
  [
    'The court will hear the case on April 9 at 11 a.m.',
    'The court will hear the case on April 9.',
  ],
  [
    'Kemp was arrested on Monday and released on Wednesday.',
    'Kemp was released on Wednesday after his arrest on Monday.',
  ],
  ['The strike began on Monday, the union said.', 'The strike ended on Friday, the union said.'],
  [
    'Seven divers were caught on Monday evening when a tunnel of the Pask quarry flooded.',
    'Crews were pumping toward seven divers caught in the Pask quarry on Tuesday as families waited.',
  ],
  [
    'Four hikers were stranded on Friday when snow closed the Torven pass.',
    'A guide was reaching for four hikers stranded at the Torven pass on Saturday.',
  ],
  ['The fair halted on Sunday, Ottmer said.', 'The fair started on Tuesday, Ottmer said.'],
  ['Police found the car on Tuesday in Lisk.', 'Police found the driver on Thursday in Lisk.'],
  ['The bill passed the House on Monday.', 'The bill passed the Senate on Thursday.'],
  [
    'The 2016 campaign was bitter, Arden said.',
    'In January 2017 Arden said the campaign had been bitter.',
  ],
  [
    'The club won the cup in 1990 and again in 2003.',
    'The club, founded in 1921, won the cup again in 2003.',
  ],
  ['The gang was founded in the 1930s.', 'The gang was founded in 1931.'],
  ['Polls close at 6 p.m. local time.', 'Polls close at 1300 GMT.'],
  [
    'About two in ten had voted as of 4 p.m. on Sunday.',
    'People began to vote at 8 a.m. on Sunday.',
  ],
  [
    'The shots were heard around 2 a.m. on Thursday.',
    'The shots were heard at 2:17 a.m. on Thursday.',
  ],
  [
    'Between 1991 and 1998 he was in prison in Lisk.',
    'He was in prison in Lisk between 1991 and 1998.',
  ],
  [
    'The offices in Pask were shut this afternoon.',
    'The offices in Pask were shut on Monday afternoon.',
  ],
  [
    'The mayor resigned today, the council said.',
    'The mayor resigned on Tuesday, the council said.',
  ],
  ['The museum will reopen in May.', 'The museum will reopen on 12 May.'],
  ['She was mayor until 2004.', 'She was mayor from 1998.'],
  ['The ferry sank on Saturday night.', 'The ferry sank on the night of March 9.'],
  ['He was born in Pask in 1928.', 'He moved to Pask in 1931.'],
  ['Last updated at 11:11 on 21 July.', 'Last updated at 17:50 on 22 July.'],
  ['He is expected to plead guilty on Friday.', 'He pleaded guilty on Friday.'],
])

checkTold('date', 'less-precise', [
  [
    'The judge will sentence Orrin Vale on April 9 at 11 a.m.',
    'The judge will sentence Orrin Vale on April 9.',
  ],
  [
    'The loan for the port of Vell was agreed at the weekend, the ministry said.',
    'The loan for the port of Vell was agreed on Sunday, the ministry said.',
  ],
  [
    'The council of Lisk passed the budget on Thursday night.',
    'The council of Lisk passed the budget on Thursday.',
  ],
])

checkUntold('date', 'less-precise', [
  [
    'The loan for the port of Vell was agreed at the weekend, the ministry said.',
    'The loan for the port of Vell was agreed on Tuesday, the ministry said.',
  ],
  [
    'The judge will sentence Orrin Vale at 11 a.m. on April 9.',
    'The judge will sentence Orrin Vale on April 9 at 11 a.m.',
  ],
])

checkHard('a day with its hour', [
  [
    'The ferry to Torven sank at 2 a.m. on Thursday, the coastguard said.',
    'The ferry to Torven sank at 9 p.m. on Wednesday, the coastguard said.',
  ],
])
