import type { Examples } from "./example"
import type { Scene } from "./scene"

const here = (scene: Scene) => ({ id: scene.articleId })
const hint = (scene: Scene) => ({ ...here(scene), kind: "people", words: "44 militiamen" })
/** A section nobody looks after, which no article needs to have. */
const free = (scene: Scene) => ({ heading: "The fighting", nth: scene.next() })

export const sections: Examples = {
  articleSections: { reach: "article", given: here },
  articleCoverage: { reach: "article", given: here },
  assignSection: {
    reach: "article",
    given: scene => ({ ...here(scene), ...free(scene), person: null, rev: 0 }),
  },
  moveSection: {
    reach: "article",
    given: async scene => {
      const { user } = await scene.call<{ user: { id: string } }>("me")
      const from = free(scene)
      const { rev } = await scene.call("assignSection", {
        ...{ ...here(scene), ...from, person: user.id, rev: 0 },
      })
      return { ...here(scene), from: { ...from, rev }, to: { ...free(scene), rev: 0 } }
    },
  },
  listDismissedHints: { reach: "article", given: here },
  dismissHint: { reach: "article", given: hint },
  restoreHint: { reach: "article", given: hint },
}
