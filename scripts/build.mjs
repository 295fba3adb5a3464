// Builds the pages (Next) and bundles the server, its child process, its thread and the command line into dist/.
import { spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import { build } from "esbuild"

const pages = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
})
if (pages.status !== 0) process.exit(1)

rmSync("dist", { recursive: true, force: true })
await build({
  entryPoints: {
    server: "server/index.ts",
    child: "server/child.ts",
    thread: "server/thread.ts",
    obelus: "cli/index.ts",
  },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.9",
  packages: "external",
  // What a command does not need is not loaded: each dynamic import is a file of its own beside the others.
  splitting: true,
  sourcemap: true,
  logLevel: "warning",
})
