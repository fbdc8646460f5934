/** Ports from 1024 on where something other than the web answers: mail, databases, consoles. */
const NOT_THE_WEB: ReadonlySet<number> = new Set([
  1433, 1521, 1719, 1720, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 2483, 2484, 3306, 3389, 3659,
  4045, 4190, 4369, 5060, 5061, 5432, 5672, 5984, 5985, 5986, 6000, 6379, 6443, 6566, 6665, 6666,
  6667, 6668, 6669, 6679, 6697, 7001, 7199, 9042, 9092, 9160, 9200, 9300, 10080, 10250, 10255,
  11211, 15672, 26257, 27017, 27018, 27019, 28017, 50000, 50070, 61616,
])

/** Whether a web server may stand at the port: 80, 443, and what is free and known for nothing else. */
export function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && !NOT_THE_WEB.has(port))
}
