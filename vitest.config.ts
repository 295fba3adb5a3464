import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const rooms = "{core,editor,formats,db,usecases,adapters,server,cli,app,docs,scripts}"
const { TEST_RESULTS_DIR: folder, TEST_RESULTS_NAME: name = "unit" } = process.env

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    // All cores: by itself it leaves one of two to the program that waits for the other.
    maxWorkers: availableParallelism(),
    // Each file read anew cost more than the tests themselves. No test changes a module or leaves a clock standing still.
    isolate: false,
    setupFiles: ["./scripts/property-seed.ts"],
    reporters: folder ? ["default", ["json", { outputFile: `${folder}/${name}.json` }]] : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.conformance.test.ts"],
          environment: "node",
          // Real servers and databases on a busy machine; what hangs is told apart from what is slow.
          testTimeout: 30_000,
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
