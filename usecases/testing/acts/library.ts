import type { Examples } from "./example"
import { type Made, type Scene, source, supported } from "./scene"

const pair = async (scene: Scene) => {
  const [one, other] = [await source(scene), await source(scene)]
  return { one, other }
}

/** What is done to the library as a whole: duplicates, tags, many sources at once. */
export const library: Examples = {
  exportChosenSources: {
    reach: "lists",
    given: async scene => ({ format: "ris", ids: [(await source(scene)).id] }),
  },
  listSourceIds: { reach: "lists", given: () => ({}) },
  listTags: { reach: "lists", given: () => ({}) },
  changeSources: {
    reach: "workspace",
    given: async scene => ({ ids: [(await source(scene)).id], addTags: ["heron"] }),
  },
  undoSources: {
    reach: "workspace",
    given: async scene => {
      const change = { ids: [(await source(scene)).id], addTags: ["heron"] }
      const { batchId } = await scene.call<{ batchId: string }>("changeSources", change)
      return { id: batchId }
    },
  },
  renameTag: { reach: "workspace", given: () => ({ from: "heron", to: "herons" }) },
  sourceUses: {
    reach: "article",
    given: async scene => ({ id: (await supported(scene)).source.id }),
  },
  listDuplicates: { reach: "workspace", given: () => ({}) },
  mergeSources: {
    reach: "workspace",
    given: async scene => {
      const { one, other } = await pair(scene)
      return { id: one.id, rev: one.rev, other: other.id, otherRev: other.rev }
    },
  },
  undoMerge: {
    reach: "workspace",
    given: async scene => {
      const { one, other } = await pair(scene)
      const { mergeId } = await scene.call<{ mergeId: string }>("mergeSources", {
        ...{ id: one.id, rev: one.rev, other: other.id, otherRev: other.rev },
      })
      return { id: mergeId }
    },
  },
  keepSourcesApart: {
    reach: "workspace",
    given: async scene => {
      const { one, other } = await pair(scene)
      return { id: one.id, other: other.id }
    },
  },
  undoSourcesApart: {
    reach: "workspace",
    given: async scene => {
      const { one, other } = await pair(scene)
      await scene.call<Made>("keepSourcesApart", { id: one.id, other: other.id })
      return { id: one.id, other: other.id }
    },
  },
}
