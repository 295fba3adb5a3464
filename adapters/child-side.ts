import { type AppError, refusalOf } from "../core/failing/app-error"
import { type ChildAnswer, type ChildPart, type ChildRequest, decodeFrame, encodeFrame } from "./child-frame"

/** What a child can do, by name. Input and value are JSON; `bytes` are the hostile ones; `hand` gives a part of the answer beforehand. */
export type ChildTasks = Record<
  string,
  (input: unknown, bytes: Uint8Array, hand: (part: unknown) => void) => unknown
>

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

// A pipe takes it at once: the parent reads it while the task goes on.
const hand = (part: unknown) => void process.stdout.write(encodeFrame({ part } satisfies ChildPart))

const refused = ({ kind, code, values }: AppError): ChildAnswer => ({
  ok: false,
  error: { kind, code, values },
})

async function answer(tasks: ChildTasks, name: string | undefined): Promise<ChildAnswer> {
  const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error(`no task is called ${name}`)
  const { json, bytes } = decodeFrame(await readAll())
  try {
    return { ok: true, value: (await task((json as ChildRequest).input, bytes, hand)) ?? null }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return refused(refusal)
  }
}

/** The whole life of a child process: one task named on its command line, one request on stdin, parts and one answer on stdout. */
export async function serveChild(tasks: ChildTasks): Promise<void> {
  const frame = encodeFrame(await answer(tasks, process.argv[2]))
  await new Promise<void>(done => process.stdout.write(frame, () => done()))
}
