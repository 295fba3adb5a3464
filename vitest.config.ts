import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["{core,editor,formats,db,usecases,adapters,server,cli,app,docs,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
  },
})
