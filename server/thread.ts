import { serveThread } from "@/adapters/thread-side"
import { threadTasks } from "./children/thread-tasks"

// The program of the server's thread: tasks that keep something between two requests, no database.
serveThread(threadTasks)
