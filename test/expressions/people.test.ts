import { checkTable } from './check.ts'
import { readSpeakers } from './read-text.ts'

checkTable(
  'forms of address, couples and “they” tell people apart',
  `
Helen Quill won the raffle. Mr Quill called it “pure luck”. “Luck has nothing to do with it,” Ms Quill added. => Mr Quill; Helen Quill
Mr and Mrs Ferrow own the kiln. Mrs Ferrow called the clay “too soft”. “Clay is clay to me,” Mr Ferrow replied. => Mrs Ferrow; Mr Ferrow
Daniel Brand and his wife, Laura Brand, keep bees. “Swarms come in June,” Mr Brand wrote. “They come in May,” Mrs Brand wrote. => Daniel Brand; Laura Brand
Daniel and Laura Brand keep bees. “Swarms come in June,” Mr Brand wrote. “They come in May,” Mrs Brand wrote. => Daniel Brand; Laura Brand
Daniel and Laura Brand keep bees. “Swarms come in June,” Daniel wrote. => Daniel Brand
Chancellor Daniel Ostin rang Premier Laura Ostin. “Our line kept failing,” Mr Ostin wrote. “Mine was clear,” Ms Ostin wrote. => Daniel Ostin; Laura Ostin
Helen Quill and Daniel Ferrow own the kiln. They called the clay “too soft”. => Helen Quill and Daniel Ferrow
Helen Quill rang Daniel Ferrow from Sarn. “Our kiln will close in June,” they wrote. => Helen Quill and Daniel Ferrow
Mayor Helen Quill and Governor Daniel Ferrow toured the kiln. They called it “a small wonder”. => Helen Quill and Daniel Ferrow
Mr. and Mrs. Brand keep bees. Mr. Brand called June “hectic”. Mrs. Brand called May “calm”. => Mr Brand; Mrs Brand
Laura Brand keeps bees. “Swarms come in June,” Mr. Brand wrote. => Mr Brand
Daniel Brand keeps bees. “Swarms come in June,” Ms. Brand wrote. => Ms Brand
Laura Brand and her husband, Daniel, keep bees. “Swarms come in June,” they wrote. => Laura Brand and Daniel
The poet T.K.L. Brand keeps bees. “Swarms come in June,” Brand wrote. => T.K.L. Brand
V.R. Quill and H. J. Ferrow keep bees. “Swarms come in June,” Mr. Ferrow wrote. => H. J. Ferrow
Helen Quill and Daniel Ferrow own the kiln. “Snow fell all day. We kept the fire in,” they wrote. => Helen Quill and Daniel Ferrow
`,
  readSpeakers,
)

checkTable(
  'one person stays one',
  `
Laura Brand keeps bees. “Swarms come in June,” Mrs Brand wrote. => Laura Brand
Daniel Brand keeps bees. “Swarms come in June,” Mr Brand wrote. => Daniel Brand
Taylor Brand keeps bees. “Swarms come in June,” Ms Brand wrote. => Taylor Brand
Daniel Quill keeps geese. Daniel and Laura Brand keep bees. “Swarms come in June,” Daniel wrote. => Daniel Quill
Helen Quill and Daniel Ferrow sold the kiln. Residents were furious. They called it “a betrayal”. => Residents
Ferrow Bank hired Helen Quill. They called it “a coup”. => Ferrow Bank
Helen Quill sold the kiln. They called it “a betrayal”. => nobody
Helen Quill, Daniel Ferrow and Laura Brand sold the kiln. They called it “a betrayal”. => nobody
Daniel Brand keeps bees. “Swarms come in June,” Brand wrote. => Daniel Brand
Daniel Brand keeps bees. “Swarms come in June,” Dr Brand wrote. => Daniel Brand
The Brand family keeps bees. “Swarms come in June,” Mr Brand wrote. => Brand
Helen Quill and Daniel Ferrow own the kiln. Snow fell. They called it “a nuisance”. => nobody
`,
  readSpeakers,
)
