import type { Examples } from "./example"
import { type Made, type Scene, source } from "./scene"

const pair = async (scene: Scene) => {
  const [one, other] = [await source(scene), await source(scene)]
  return { one, other }
}

/** What is done to the library as a whole: duplicates, tags, many sources at once. */
export const library: Examples = {
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
