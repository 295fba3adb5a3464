#!/usr/bin/env node
import { run } from "./run"

async function stdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

// `obelus … | head` closes our output early: that is the reader's right, not a failure.
process.stdout.on("error", error => {
  if ((error as NodeJS.ErrnoException).code === "EPIPE") process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  stdin,
  env: process.env,
  tty: Boolean(process.stdout.isTTY),
})
