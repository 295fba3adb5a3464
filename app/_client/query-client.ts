import { QueryClient } from "@tanstack/react-query"
import { isProblem } from "./problem"

/** One cache per tab. What the server refused is not asked again; a lost connection is, twice. */
export function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, thrown) => failures < 2 && isProblem(thrown) && thrown.kind === "offline",
      },
      mutations: { retry: false },
    },
  })
}
