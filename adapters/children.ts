import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { appError, type ErrorKind, errorKinds, type Values } from "../core/failing/app-error"
import { type ChildAnswer, type ChildPart, encodeFrame, makeFrameReader } from "./child-frame"
import { programOf } from "./program-of"

export interface ChildLimits {
  seconds: number
  megabytes: number
  outputBytes: number
  atOnce: number
  waiting: number
}
const usual: ChildLimits = { seconds: 60, megabytes: 1024, outputBytes: 200_000_000, atOnce: 2, waiting: 50 }

/** The heap cap of Node does not count buffers, where an unpacked archive goes: so the process's real size is watched too. */
function residentMegabytes(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 1e6
  } catch {
    return 0
  }
}

type Stopped = "child.too_slow" | "child.too_big" | "child.too_much_output"

function watch(child: ChildProcess, limits: ChildLimits, stop: (why: Stopped) => void): () => void {
  const clock = setTimeout(() => stop("child.too_slow"), limits.seconds * 1000)
  const scale = setInterval(() => {
    if (child.pid && residentMegabytes(child.pid) > limits.megabytes) stop("child.too_big")
  }, 50)
  return () => {
    clearTimeout(clock)
    clearInterval(scale)
  }
}

/** What was answered; throws what was refused. */
export function answered(answer: ChildAnswer): unknown {
  if (answer.ok) return answer.value
  const { kind, code, values } = answer.error
  const known = errorKinds.find(one => one === kind)
  throw appError(known ?? ("unprocessable" satisfies ErrorKind), code, values as Values)
}

function start(program: string[], task: string, { megabytes }: ChildLimits) {
  const heap = `--max-old-space-size=${Math.round(megabytes * 0.75)}`
  return spawn(process.execPath, [heap, ...program, task], {
    stdio: ["pipe", "pipe", "pipe"],
    // Nothing of the server's surroundings: no address of a database, no secret.
    env: { NODE_ENV: process.env.NODE_ENV ?? "production", TZ: "UTC", PATH: process.env.PATH ?? "" },
  })
}

/** Takes parts of an answer as they come; whether the child may go on. */
export type TakePart = (part: unknown) => boolean

interface Said {
  answer: ChildAnswer | null
  /** What was wrong with what came. */
  fault: unknown
  complaint: string
}

type Stop = (why: Stopped | "enough") => void

function listen(child: ReturnType<typeof start>, outputBytes: number, stop: Stop, take: TakePart): Said {
  const said: Said = { answer: null, fault: null, complaint: "" }
  let size = 0
  let isOver = false
  const read = makeFrameReader()
  const end = (why: Stopped | "enough") => {
    isOver = true
    stop(why)
  }
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.byteLength
    // What a task that is stopped said last is still on its way.
    if (isOver) return
    if (size > outputBytes) return end("child.too_much_output")
    try {
      for (const frame of read(chunk) as (ChildPart | ChildAnswer)[]) {
        if (!("part" in frame)) said.answer = frame
        else if (!take(frame.part)) return end("enough")
      }
    } catch (error) {
      isOver = true
      said.fault ??= error
      child.kill("SIGKILL")
    }
  })
  child.stderr.on("data", (chunk: Buffer) => {
    said.complaint = (said.complaint + chunk.toString("utf8")).slice(-4000)
  })
  return said
}

/** A child's end as an error whose name, code and stack may be logged; only its message quotes what the child said. */
function childFailure(task: string, status: number | null, complaint: string): Error {
  const error = new Error(`the child process for ${task} failed: ${complaint}`)
  const name = /^(?:Uncaught )?(\w*(?:Error|Exception))\b/m.exec(complaint)?.[1]
  const cause = Object.assign(new Error(), { name: name ?? "Unknown", stack: complaint })
  return Object.assign(error, { name: "ChildFailed", code: `${task} ended with ${status}`, cause })
}

function runOne(
  program: string[],
  task: string,
  frame: Buffer,
  { take, ...limits }: ChildLimits & { take: TakePart },
): Promise<unknown> {
  const child = start(program, task, limits)
  let stopped: Stopped | "enough" | null = null
  const stop: Stop = why => {
    stopped ??= why
    child.kill("SIGKILL")
  }
  const unwatch = watch(child, limits, stop)
  const said = listen(child, limits.outputBytes, stop, take)
  // A child that ends before it has read everything closes the pipe; its end tells why.
  child.stdin.on("error", () => {})
  child.stdin.end(frame)
  return new Promise((answer, refuse) => {
    child.on("error", refuse)
    child.on("close", status => {
      unwatch()
      if (/heap out of memory|allocation failed/i.test(said.complaint)) stopped ??= "child.too_big"
      const values = { seconds: limits.seconds, megabytes: limits.megabytes }
      if (stopped === "enough") answer({ ok: true, value: null })
      else if (said.fault) refuse(said.fault)
      else if (stopped) refuse(appError("unprocessable", stopped, values))
      else if (status !== 0) refuse(childFailure(task, status, said.complaint))
      else if (said.answer) answer(said.answer)
      else refuse(new Error(`the answer of the child process for ${task} was cut short`))
    })
  }).then(given => answered(given as ChildAnswer))
}

function childProgram(): string[] {
  const { file, flags } = programOf("child")
  return [...flags, file]
}

/**
 * Runs what reads hostile bytes in processes of their own, a few at once, each capped in time, memory and output and killed beyond
 * them. Refuses `unprocessable` (child.too_slow, child.too_big, child.too_much_output) and `busy` when too many wait.
 */
export function makeChildren(options: { program?: string[]; limits?: Partial<ChildLimits> } = {}) {
  const limits = { ...usual, ...options.limits }
  let running = 0
  const waiting: (() => void)[] = []

  async function place(): Promise<void> {
    if (running >= limits.atOnce) {
      if (waiting.length >= limits.waiting) throw appError("busy", "child.busy")
      await new Promise<void>(go => waiting.push(go))
    } else running++
  }
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return {
    /** `take` is given parts that the task hands over before it answers; where it says no, the task ends and answers null. */
    async run(
      task: string,
      input: unknown,
      bytes?: Uint8Array,
      take: TakePart = () => true,
    ): Promise<unknown> {
      await place()
      try {
        const frame = encodeFrame({ input }, bytes)
        return await runOne(options.program ?? childProgram(), task, frame, { ...limits, take })
      } finally {
        leave()
      }
    },
  }
}
