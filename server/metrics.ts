import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"

/** Numbers for Prometheus; no text, no names. */
export function makeMetrics() {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  return {
    register,
    sockets: new Gauge({ name: "obelus_live_sockets", help: "Open sockets of live articles", registers }),
    rooms: new Gauge({ name: "obelus_live_rooms", help: "Articles somebody has open", registers }),
    commits: new Counter({
      name: "obelus_live_commits_total",
      help: "Commits accepted from sockets",
      registers,
    }),
    refusals: new Counter({
      ...{ name: "obelus_live_refusals_total", help: "Commits refused, by reason", registers },
      labelNames: ["why"],
    }),
    closes: new Counter({
      ...{ name: "obelus_live_closes_total", help: "Sockets the server closed, by code", registers },
      labelNames: ["code"],
    }),
    answer: new Histogram({
      ...{ name: "obelus_live_commit_seconds", help: "From a commit's arrival to its answer", registers },
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    }),
    faults: new Counter({ name: "obelus_faults_total", help: "Faults that were no refusals", registers }),
  }
}

export type Metrics = ReturnType<typeof makeMetrics>
