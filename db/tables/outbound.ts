import { index, instant, integer, table, text } from "../dialect"

/** Everything that went out, one row a host: when, where to, for what, by whom. Written before anything is sent. */
export const outboundRequests = table(
  "outbound_request",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    at: instant("at").notNull(),
    host: text("host").notNull(),
    service: text("service").notNull(),
    by: text("by").notNull(),
    /** How it ended: the answer's status, or why there is none; both null while it runs, where it led on to the next host, or where the program ended meanwhile. */
    status: integer("status"),
    refusal: text("refusal"),
  },
  t => [index("outbound_request_list").on(t.workspaceId, t.at, t.id)],
)
