import { checkTable } from './check.ts'
import { readSpeakers } from './read-text.ts'

checkTable(
  'a job is whose name stands beside it',
  `
The potter, Mara Quill, hired the welder, Nils Ferrow. “She pays on time,” the welder told us. “He never rests,” the potter added. => Nils Ferrow; Mara Quill
The curator, Mara Quill, blamed the glazier, Nils Ferrow. “That pane was sound,” the glazier replied. “It was not,” the curator answered. => Nils Ferrow; Mara Quill
The ranger, Mara Quill, thanked the diver, Nils Ferrow. “Mud hid everything,” the diver recalled. => Nils Ferrow
The auditor, Mara Quill, sued the broker, Nils Ferrow. “All of it is false,” the broker wrote. “Every page is true,” the auditor wrote. => Nils Ferrow; Mara Quill
Mara Quill, a surveyor, hired Nils Ferrow, a plumber. “Pipes never lie to me,” the plumber joked. => Nils Ferrow
The potter, Mara Quill, hired the welder, Nils Ferrow, and the glazier, Iva Brand. “Rain delayed us,” the glazier wrote. “Wind delayed us,” the welder wrote. => Iva Brand; Nils Ferrow
`,
  readSpeakers,
)

checkTable(
  'what describes somebody behind a comma is theirs',
  `
Mara Quill, the treasurer, resigned. “Figures never lie to me,” the treasurer wrote. => Mara Quill
Mara Quill, long known as the treasurer of Sarn, resigned. “Figures never lie to me,” the treasurer wrote. => Mara Quill
Mara Quill, the former treasurer, resigned. “Figures never lie to me,” the former treasurer wrote. => Mara Quill
Mara Quill rang the treasurer. “Figures never lie to me,” the treasurer wrote. => treasurer
Mara Quill, who is the treasurer, resigned. “Figures never lie to me,” the treasurer wrote. => Mara Quill
`,
  readSpeakers,
)
