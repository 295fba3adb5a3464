/** A room and the rooms its files may import; a room may always import itself. docs/ARCHITECTURE.md draws these arrows. */
export const arrows = {
  core: [],
  "editor/model": ["core"],
  editor: ["editor/model", "core"],
  formats: ["editor/model", "core"],
  db: ["core"],
  usecases: ["formats", "db", "editor/model", "core"],
  adapters: ["core"],
  server: ["usecases", "formats", "db", "editor/model", "adapters", "core"],
  cli: ["usecases", "formats", "db", "editor/model", "adapters", "core"],
  app: ["editor", "editor/model", "core"],
} as const satisfies Record<string, readonly string[]>
export type Room = keyof typeof arrows

/** Single arrows beside the drawing, each with its decision page. */
export const exceptions: { from: Room; to: string; decision: string }[] = [
  { from: "cli", to: "server/obelus-context.ts", decision: "0002-one-composition-root.md" },
]

/** Rooms whose code runs on the server only; the pages' bundle may take types from them and nothing else. */
export const serverRooms: readonly Room[] = ["usecases", "db", "adapters", "server"]

/** The room a file lies in, or null for what belongs to no room (scripts, docs, e2e, bench, files of the top level). */
export function roomOf(file: string): Room | null {
  if (file.startsWith("editor/model/")) return "editor/model"
  // The sentences are data for whoever speaks to people: pages, server and command line.
  if (file.startsWith("app/messages/")) return null
  const folder = file.split("/")[0] as Room
  return file.includes("/") && folder in arrows ? folder : null
}
