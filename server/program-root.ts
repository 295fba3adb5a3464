import { fileURLToPath } from "node:url"

/** The folder the program lies in: the bundle (dist/) and its source (server/) are both one level below. */
export const programRoot = fileURLToPath(new URL("..", import.meta.url))
