import { createLanes, type LaneOptions } from './lanes.ts'

/**
 * Takes turns among hosts. Each host has one request at a time and then a rest; hosts that are ready
 * come one after the other, however much waits at each. A request that takes long stands aside and
 * makes room, so that a thousand hosts that never answer do not hold up those that do.
 */
export type HostQueue = {
  /** Runs the work when its turn comes. It rejects with `PutOff` or `Stopped` where none comes. */
  run<T>(host: string, work: () => Promise<T>, options: TurnOptions<T>): Promise<T>
  /** Leaves a host alone for a while. What would wait long for that is put off. */
  hold(host: string, milliseconds: number): void
  /** Turns away everything that waits and that comes. What runs goes on. */
  stop(): void
}

export type TurnOptions<T> = {
  /** The host's rest after this request, and after the answer where that makes a difference. */
  readonly rest: number
  readonly restAfter?: (answer: T) => number
  /** The longest wait for a turn because of the host's own rests. */
  readonly patience: number
}

export type HostQueueOptions = LaneOptions & {
  /** The longest wait for a host that is held. */
  readonly holdPatience: number
}

/** The host's turn is too far away. */
export class PutOff extends Error {
  readonly wait: number

  constructor(wait: number) {
    super('the host is left alone for now')
    this.wait = wait
  }
}

/** The queue was stopped. */
export class Stopped extends Error {}

type Task = {
  readonly rest: number
  readonly patience: number
  /** Resolves to the rest afterwards, whatever came. */
  readonly start: () => Promise<number>
  readonly refuse: (error: Error) => void
}

type Host = {
  readonly tasks: Task[]
  /** The rests of the tasks that wait and of the one that runs, together. */
  rests: number
  busy: boolean
  /** It stands in the row of hosts that are ready, or a timer will put it there. */
  lined: boolean
  readyAt: number
  /** It asked to be left alone until then. */
  heldUntil: number
  /** Takes back the timer that will put it in the row. */
  cancelWake: (() => void) | null
}

const IDLE = { rests: 0, busy: false, lined: false, readyAt: 0, heldUntil: 0, cancelWake: null }
/** From so many hosts on, those that nothing is wanted of are forgotten. */
const MOST_HOSTS = 10_000

export function createHostQueue(options: HostQueueOptions): HostQueue {
  const { clock } = options
  const hosts = new Map<string, Host>()
  let ready: Host[] = []
  const lanes = createLanes(options, startNext)
  let forgetAt = MOST_HOSTS
  let stopped = false

  function add(name: string, task: Task): void {
    if (hosts.size >= forgetAt) forgetIdle()
    const host = hosts.get(name) ?? { ...IDLE, tasks: [] }
    hosts.set(name, host)
    if (stopped) task.refuse(new Stopped('stopped'))
    else addTo(host, task)
  }

  function forgetIdle(): void {
    const now = clock.now()
    for (const [name, { busy, tasks, readyAt }] of hosts) {
      if (!busy && tasks.length === 0 && readyAt <= now) hosts.delete(name)
    }
    forgetAt = Math.max(MOST_HOSTS, hosts.size * 2)
  }

  function addTo(host: Host, task: Task): void {
    const held = host.heldUntil - clock.now()
    const wait = expectedWait(host)
    if (held > options.holdPatience) task.refuse(new PutOff(held))
    else if (wait > task.patience) task.refuse(new PutOff(wait))
    else push(host, task)
  }

  function push(host: Host, task: Task): void {
    host.tasks.push(task)
    host.rests += task.rest
    line(host)
  }

  /** How long the rests of what waits already keep a new task waiting at the least. */
  function expectedWait(host: Host): number {
    return Math.max(0, host.readyAt - clock.now()) + host.rests
  }

  function line(host: Host): void {
    if (host.busy || host.lined || host.tasks.length === 0) return
    host.lined = true
    const wait = host.readyAt - clock.now()
    if (wait > 0) host.cancelWake = clock.after(wait, () => lineUp(host))
    else lineUp(host)
  }

  function lineUp(host: Host): void {
    host.cancelWake = null
    ready.push(host)
    startNext()
  }

  function startNext(): void {
    while (lanes.hasRoom() && ready.length > 0) {
      const host = ready.shift()
      if (host) start(host)
    }
  }

  function start(host: Host): void {
    host.lined = false
    const task = host.readyAt > clock.now() ? undefined : host.tasks.shift()
    if (task) run(host, task)
    else line(host)
  }

  function run(host: Host, task: Task): void {
    host.busy = true
    const leave = lanes.enter()
    void task.start().then((rest) => {
      leave()
      host.busy = false
      host.rests -= task.rest
      host.readyAt = Math.max(host.readyAt, clock.now() + rest)
      line(host)
      startNext()
    })
  }

  return {
    run: (name, work, turn) =>
      new Promise((resolve, reject) => add(name, toTask({ work, turn, resolve, reject }))),
    hold(name, milliseconds) {
      const host = hosts.get(name)
      if (!host) return
      host.heldUntil = Math.max(host.heldUntil, clock.now() + milliseconds)
      host.readyAt = Math.max(host.readyAt, host.heldUntil)
      const waiting = host.tasks.splice(0)
      for (const task of waiting) host.rests -= task.rest
      for (const task of waiting) addTo(host, task)
    },
    stop() {
      stopped = true
      ready = []
      for (const host of hosts.values()) {
        host.cancelWake?.()
        for (const task of host.tasks.splice(0)) task.refuse(new Stopped('stopped'))
      }
    },
  }
}

type Order<T> = {
  readonly work: () => Promise<T>
  readonly turn: TurnOptions<T>
  readonly resolve: (answer: T) => void
  readonly reject: (error: unknown) => void
}

function toTask<T>({ work, turn, resolve, reject }: Order<T>): Task {
  const { rest, restAfter = () => rest, patience } = turn
  const start = async () => {
    try {
      const answer = await work()
      resolve(answer)
      return restAfter(answer)
    } catch (error) {
      reject(error)
      return rest
    }
  }
  return { rest, patience, start, refuse: reject }
}
