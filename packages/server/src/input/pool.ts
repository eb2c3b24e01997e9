import { Worker } from 'node:worker_threads'
import { asDidarError, DidarError } from '../errors.js'
import { type Answer, failed } from './answer.js'
import type { Line } from './lines.js'

/** What is young is collected before it takes more: two workers together take a tenth less memory, and as much time. */
const LIMITS = { resourceLimits: { maxYoungGenerationSizeMb: 8 } }

/** Lines that wait for a worker or are with one, and who waits for the answer. */
interface Job {
  readonly lines: readonly Line[]
  readonly done: (answer: Answer) => void
  readonly fail: (error: Error) => void
}

/**
 * Workers that read lines. Where one dies, its lines are read again one by one; a line that its worker dies of gives an
 * error in its place, so that nothing else is lost.
 */
export class Pool {
  readonly #script: URL
  readonly #workers = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #waiting: Job[] = []
  readonly #jobs = new Map<Worker, Job>()
  #closed = false

  /** @param script what a worker runs: see `worker.ts`. */
  constructor(script: URL, size: number) {
    this.#script = script
    for (let i = 0; i < size; i++) this.#start()
  }

  /** Reads lines, in their order. Fails only where no worker can be started. */
  read(lines: readonly Line[]): Promise<Answer> {
    return new Promise((done, fail) => {
      this.#waiting.push({ lines, done, fail })
      this.#assign()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#workers].map((worker) => worker.terminate()))
  }

  #start(): void {
    const worker = new Worker(this.#script, LIMITS)
    let ready = false
    let cause: unknown
    this.#workers.add(worker)
    // The first message says that the worker is ready, each further one is an answer.
    worker.on('message', (answer: Answer | null) => {
      ready = true
      if (answer) this.#jobs.get(worker)?.done(answer)
      this.#jobs.delete(worker)
      this.#idle.push(worker)
      this.#assign()
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (code) => {
      if (!this.#closed) this.#ended(worker, ready, asDidarError(cause ?? new Error(`exit code ${code}`)).message)
    })
  }

  #assign(): void {
    while (this.#idle.length && this.#waiting.length) {
      const worker = this.#idle.pop() as Worker
      const job = this.#waiting.shift() as Job
      this.#jobs.set(worker, job)
      worker.postMessage(job.lines)
    }
  }

  #ended(worker: Worker, ready: boolean, why: string): void {
    const job = this.#jobs.get(worker)
    this.#workers.delete(worker)
    this.#jobs.delete(worker)
    if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1)
    if (ready) this.#start()
    else this.#giveUp(new DidarError('fault', `A worker could not be started. Read with --workers 1. ${why}`))
    if (job) this.#again(job, why)
  }

  #again({ lines, done, fail }: Job, why: string): void {
    const [line] = lines
    if (line && lines.length === 1) done(failed(line, new DidarError('fault', `The worker that read it died. ${why}`)))
    else Promise.all(lines.map((each) => this.read([each]))).then((answers) => done(joined(answers)), fail)
  }

  #giveUp(error: DidarError): void {
    for (const { fail } of this.#waiting.splice(0)) fail(error)
  }
}

const joined = (answers: readonly Answer[]): Answer => ({
  records: Buffer.concat(answers.map(({ records }) => records)),
  good: answers.every(({ good }) => good),
})
