import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const rooms = "{core,editor,formats,db,usecases,adapters,server,cli,app,docs,scripts}"
const results = process.env.TEST_RESULTS

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.conformance.test.ts"],
          environment: "node",
        },
      },
      {
        extends: true,
        test: {
          name: "conformance",
          include: [`${rooms}/**/*.conformance.test.ts`],
          environment: "node",
          testTimeout: 120_000,
        },
      },
    ],
  },
})
