import { checkTable } from './check.ts'
import { readSpeakers } from './read-text.ts'

checkTable(
  'a name that a clause tells is the speaker’s',
  `
“The ice cracked right under us,” said an old angler, who now goes by the name of “Lanky”. => Lanky
“The roof went first of all,” recalled a weaver, giving her name only as Irsa. => Irsa
“Nobody rang the bell for us,” explained a nurse who preferred to be called “Tove”. => Tove
“The crane swayed all night,” said a welder known as Long Nils. => Long Nils
“The whole barn burned to the ground,” said a woman who identified herself as Rosa. => Rosa
A man who gave his name as Otto said it was “wet”. => Otto
A baker nicknamed Flint said it was “hot”. => Flint
A driver, known locally as Old Bo, said it was “hot”. => Old Bo
A busker who goes by “Kip” called it “rather odd”. => Kip
One woman, who asked to be identified only by her first name, Mira, said it was “hot”. => Mira
“The whole barn burned to the ground,” said a boy who went by the nickname “Midge”. => Midge
“The whole barn burned to the ground,” said a man going by the alias Raven. => Raven
“The whole barn burned to the ground,” said a cook called Lund. => Lund
“The whole barn burned to the ground,” said a man identified by police as Peter Lund. => Peter Lund
“The whole barn burned to the ground,” said a fisherman named Otto. => Otto
“The whole barn burned to the ground,” said a student who would only give his name as Jon. => Jon
A forger calling himself “Rook” called it “child’s play”. => Rook
A blogger using the pseudonym “Finch” called it “rubbish”. => Finch
`,
  readSpeakers,
)

checkTable(
  'clauses that name others leave the speaker undescribed',
  `
“The whole barn burned to the ground,” said a sailor who would not be named. => sailor
“The whole barn burned to the ground,” said a woman known for her songs. => woman
“The whole barn burned to the ground,” said an official who called Ana Sol a liar. => official
“The whole barn burned to the ground,” said a man who named Peter Lund as the killer. => man
“The whole barn burned to the ground,” said a teacher called to the scene by Ana Sol. => teacher
“The whole barn burned to the ground,” said a man known to police. => man
“The whole barn burned to the ground,” said a trader who gave Ana Sol a boat. => trader
“The whole barn burned to the ground,” said a woman named in the report. => woman
“The whole barn burned to the ground,” said a woman who knows Ana Sol as a friend. => woman
“The whole barn burned to the ground,” said residents who go by Mill Road. => residents
“The whole barn burned to the ground,” said a man in a coat. => man
“The whole barn burned to the ground,” said a spokesman for Ana Sol. => spokesman for Ana Sol
“The whole barn burned to the ground,” said a nurse who spoke of Ana Sol. => nurse
`,
  readSpeakers,
)
