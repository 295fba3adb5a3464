import type { Examples } from "./example"
import { claim, type Made, type Scene, secret, source, supported } from "./scene"

const piece = async (scene: Scene) => {
  const { id, rev } = (await supported(scene)).evidence
  return { id, rev }
}
/** A source that speaks in the article, so that its guests may know of it. */
const cited = async (scene: Scene) => {
  const { id } = (await supported(scene)).source
  const { rev } = await scene.call("openSource", { id })
  return { id, rev }
}
const spoken = (scene: Scene): Promise<Made> =>
  scene.call("addSource", { csl: { type: "interview", title: `Talk ${scene.next()} of the ${secret}` } })
const copy = async (scene: Scene): Promise<Made> =>
  scene.call("addSnapshot", { id: (await cited(scene)).id, bytes: bytes(), filename: "report.txt" })
const sound = (n: number) => new TextEncoder().encode(`ID3 ${n} ${secret}`)
const bytes = () => new TextEncoder().encode(`42 soldiers of the ${secret} guard were killed`)

export const evidence: Examples = {
  addEvidence: {
    reach: "article",
    given: async scene => ({
      ...{ id: (await claim(scene)).questionId, sourceId: (await supported(scene)).source.id },
      ...{ quote: `Of the ${secret} guard 42`, stance: "supports" },
    }),
  },
  changeEvidence: {
    reach: "article",
    given: async scene => ({ ...(await piece(scene)), stance: "context" }),
  },
  removeEvidence: { reach: "article", given: piece },
  restoreEvidence: {
    reach: "article",
    given: async scene => {
      const one = await piece(scene)
      await scene.call("removeEvidence", one)
      return { id: one.id }
    },
  },

  listSources: { reach: "lists", given: () => ({}) },
  exportSources: { reach: "lists", given: () => ({ format: "biblatex" }) },
  addSource: {
    reach: "lists",
    given: scene => ({ csl: { type: "report", title: `Lorem ${scene.next()}` } }),
  },
  importSources: {
    reach: "lists",
    given: scene => ({ text: JSON.stringify([{ type: "report", title: `Lorem ${scene.next()}` }]) }),
  },
  openSource: { reach: "article", given: async scene => ({ id: (await cited(scene)).id }) },
  changeSource: {
    reach: "article",
    given: async scene => ({
      ...(await cited(scene)),
      csl: { type: "report", title: `The ${secret} report` },
    }),
  },
  // One that speaks somewhere stays: whoever may put it aside is told so.
  trashSource: { reach: "article", given: async scene => ({ id: (await cited(scene)).id }), status: 422 },
  restoreSource: { reach: "article", given: async scene => ({ id: (await cited(scene)).id }) },
  changeCircle: {
    reach: "workspace",
    given: async scene => {
      const { id, rev } = await source(scene)
      return { id, rev, people: null }
    },
  },
  logContact: {
    reach: "workspace",
    given: async scene => ({
      ...{ id: (await spoken(scene)).id, day: "2031-01-02", way: "call", words: `Told of the ${secret}` },
    }),
  },
  sourceEvents: { reach: "workspace", given: async scene => ({ id: (await source(scene)).id }) },
  addSnapshot: {
    reach: "article",
    given: async scene => ({ id: (await cited(scene)).id, bytes: bytes(), filename: "report.txt" }),
  },
  lookUpSource: { reach: "lists", given: scene => ({ text: `Lorem ${scene.next()}` }) },
  // Nothing goes out before an owner turned pages on: whoever may ask is told so.
  fetchCopy: { reach: "article", given: async scene => ({ id: (await cited(scene)).id }), status: 422 },
  checkLink: { reach: "article", given: async scene => ({ id: (await cited(scene)).id }), status: 422 },
  watchLink: {
    reach: "article",
    given: async scene => {
      const { id, rev } = await cited(scene)
      const n = scene.next()
      const csl = { type: "webpage", title: `Lorem ${n}`, URL: `https://lorem.example/${n}` }
      await scene.call("changeSource", { id, rev, csl })
      return { id, watched: false }
    },
  },
  snapshotText: { reach: "article", given: async scene => ({ id: (await copy(scene)).id }) },
  readCopyAgain: { reach: "article", given: async scene => ({ id: (await copy(scene)).id }) },
  writeTranscript: {
    reach: "article",
    given: async scene => {
      const { id } = await scene.call("addSnapshot", {
        ...{ id: (await cited(scene)).id, bytes: sound(scene.next()), filename: "talk.mp3" },
      })
      return { id, text: `[0:05] ${secret}`, seen: null }
    },
  },
  compareCopies: {
    reach: "article",
    given: async scene => {
      const { id } = await copy(scene)
      return { id, with: id }
    },
  },
  snapshotPage: { reach: "article", given: async scene => ({ id: (await copy(scene)).id }) },
  snapshotFile: { reach: "article", given: async scene => ({ id: (await copy(scene)).id }) },
  lookForQuote: {
    reach: "article",
    given: async scene => ({ id: (await copy(scene)).id, quote: `42 soldiers of the ${secret} guard` }),
  },
}
