import { serveChild } from "@/adapters/child-side"
import { tasks } from "./children/tasks"

// The program of a child process: one task, no database, nothing of the server's surroundings.
await serveChild(tasks)
