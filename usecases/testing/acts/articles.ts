import { randomUUID } from "node:crypto"
import type { Examples } from "./example"
import { articleText, type Scene, secret } from "./scene"

const here = (scene: Scene) => ({ id: scene.articleId })
const bytesOf = (text: string) => new TextEncoder().encode(text)

export const articles: Examples = {
  listArticles: { reach: "lists", given: () => ({}) },
  importArticle: {
    reach: "workspace",
    given: scene => ({ bytes: bytesOf(`Lorem ${scene.next()}\n\nWords.\n`), filename: "lorem.txt" }),
  },
  openDesk: { reach: "article", given: here },
  changeArticle: { reach: "article", given: scene => ({ ...here(scene), remark: `On the ${secret}` }) },
  removeArticle: { reach: "article", given: here, after: scene => scene.call("restoreArticle", here(scene)) },
  restoreArticle: {
    reach: "article",
    given: async scene => {
      await scene.call("removeArticle", here(scene))
      return here(scene)
    },
    after: scene => scene.call("restoreArticle", here(scene)),
  },
  articleClaims: { reach: "article", given: here },
  articleEvents: { reach: "article", given: here },
  articleVersion: { reach: "article", given: scene => ({ ...here(scene), version: 0 }) },
  nameVersion: { reach: "article", given: scene => ({ ...here(scene), name: `Draft ${scene.next()}` }) },
  exportArticle: { reach: "article", given: scene => ({ ...here(scene), format: "plain" }) },
  previewExport: { reach: "article", given: scene => ({ ...here(scene), format: "plain" }) },
  commitText: {
    reach: "article",
    given: async scene => {
      const { version } = await scene.call<{ version: number }>("nameVersion", {
        ...{ ...here(scene), name: `Draft ${scene.next()}` },
      })
      const id = randomUUID()
      // The title's first letters: a claim, which a reviewer may mark.
      const step = { stepType: "addMark", from: 1, to: 4, mark: { type: "claim", attrs: { id } } }
      const ref = { clientId: `walk-${scene.next()}`, seq: 1 }
      return {
        ...here(scene),
        base: version,
        ref,
        steps: [step],
        records: { claims: [{ id, kind: "name" }] },
      }
    },
  },
  renderCitations: { reach: "article", given: scene => ({ ...here(scene), clusters: [] }) },
  articleFindings: { reach: "article", given: here },
  dismissFinding: {
    reach: "article",
    given: async scene => {
      // One of the imported text's, whether it was dismissed before or not.
      const key = await scene.once("finding", async () => {
        const { findings } = await scene.call<{ findings: { key: string }[] }>("articleFindings", here(scene))
        return findings[0]?.key
      })
      return { ...here(scene), key, reason: `They count the ${secret} twice` }
    },
  },
  original: { reach: "article", given: here },
}
export const imported = { bytes: bytesOf(articleText), filename: "war.txt" }
