import { type AppError, refusalOf } from "../core/failing/app-error"
import { type ChildAnswer, type ChildRequest, decodeFrame, encodeFrame } from "./child-frame"

/** What a child can do, by name. Input and value are JSON; `bytes` are the hostile ones. */
export type ChildTasks = Record<string, (input: unknown, bytes: Uint8Array) => unknown>

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const refused = ({ kind, code, values }: AppError): ChildAnswer => ({
  ok: false,
  error: { kind, code, values },
})

async function answer(tasks: ChildTasks, name: string | undefined): Promise<ChildAnswer> {
  const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error(`no task is called ${name}`)
  const { json, bytes } = decodeFrame(await readAll())
  try {
    return { ok: true, value: (await task((json as ChildRequest).input, bytes)) ?? null }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return refused(refusal)
  }
}

/** The whole life of a child process: one task named on its command line, one request on stdin, one answer on stdout. */
export async function serveChild(tasks: ChildTasks): Promise<void> {
  const frame = encodeFrame(await answer(tasks, process.argv[2]))
  await new Promise<void>(done => process.stdout.write(frame, () => done()))
}
