/** Names under which the browser keeps what it fetched. Acts invalidate by these, live messages by their ids. */
export const keys = {
  desk: (articleId: string) => ["desk", articleId] as const,
  claim: (claimId: string) => ["claim", claimId] as const,
  question: (questionId: string) => ["question", questionId] as const,
  sources: (filter: Record<string, unknown> = {}) => ["sources", filter] as const,
  source: (sourceId: string) => ["source", sourceId] as const,
  articles: ["articles"] as const,
  claims: (filter: Record<string, unknown> = {}) => ["claims", filter] as const,
  disputes: ["disputes"] as const,
  events: (articleId: string) => ["events", articleId] as const,
  notes: (subject: string, subjectId: string) => ["notes", subject, subjectId] as const,
  findings: (articleId: string) => ["findings", articleId] as const,
  people: ["people"] as const,
  tokens: ["tokens"] as const,
  settings: ["settings"] as const,
  me: ["me"] as const,
  formats: ["formats"] as const,
}
