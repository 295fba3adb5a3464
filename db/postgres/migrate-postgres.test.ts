import { createServer } from "node:net"
import { describe, expect, it } from "vitest"
import { migratePostgres } from "./migrate-postgres"

describe("migratePostgres", () => {
  it("names the server it cannot reach, and never the password", async () => {
    // A port that was free a moment ago: nobody listens there.
    const probe = createServer().listen(0, "127.0.0.1")
    await new Promise(resume => probe.once("listening", resume))
    const { port } = probe.address() as { port: number }
    await new Promise(resume => probe.close(resume))
    const failed = await migratePostgres(`postgres://ana:hidden@127.0.0.1:${port}/desk`, "nowhere").catch(
      error => error,
    )
    expect(failed).toMatchObject({
      ...{ kind: "unprocessable", code: "database.unreachable" },
      values: { server: `127.0.0.1:${port}`, why: "ECONNREFUSED" },
    })
    expect(JSON.stringify(failed)).not.toContain("hidden")
  })
})
