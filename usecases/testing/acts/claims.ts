import type { Examples } from "./example"
import { claim, decided, type Scene, secret, supported } from "./scene"

const quote = "44 militiamen killed"

/** Two claims whose questions were joined, and what the join is called. */
async function joined(scene: Scene) {
  const [first, second] = [await claim(scene), await claim(scene)]
  const { joinId } = await scene.call<{ joinId: string }>("joinQuestions", {
    ...{ id: first.questionId, claimId: second.id },
  })
  return { first, second, joinId }
}

const question = async (scene: Scene) => ({ id: (await claim(scene)).questionId })
const questionRev = async (scene: Scene) => {
  const { id } = await question(scene)
  return { id, rev: (await scene.call("openQuestion", { id })).rev }
}
const aClaim = async (scene: Scene) => {
  const { id, rev } = await claim(scene)
  return { id, rev }
}

export const claims: Examples = {
  listClaims: { reach: "lists", given: () => ({}) },
  openClaim: { reach: "article", given: async scene => ({ id: (await claim(scene)).id }) },
  claimEvents: { reach: "article", given: async scene => ({ id: (await claim(scene)).id }) },
  createClaim: { reach: "article", given: scene => ({ id: scene.articleId, quote, kind: "figure" }) },
  changeClaim: { reach: "article", given: async scene => ({ ...(await aClaim(scene)), figure: "43" }) },
  withdrawClaim: { reach: "article", given: aClaim },
  restoreClaim: {
    reach: "article",
    given: async scene => {
      const one = await aClaim(scene)
      await scene.call("withdrawClaim", one)
      return { id: one.id }
    },
  },
  reanchorClaim: {
    reach: "article",
    given: async scene => {
      const { id } = await aClaim(scene)
      const name = `Draft ${scene.next()}`
      const { version } = await scene.call<{ version: number }>("nameVersion", { id: scene.articleId, name })
      return { id, base: version, start: 0, end: 3 }
    },
  },
  separateClaim: { reach: "article", given: async scene => ({ id: (await joined(scene)).second.id }) },

  openQuestion: { reach: "article", given: question },
  changeQuestion: {
    reach: "article",
    given: async scene => ({ ...(await questionRev(scene)), title: `How many of the ${secret} guard` }),
  },
  joinQuestions: {
    reach: "article",
    given: async scene => ({ ...(await question(scene)), claimId: (await claim(scene)).id }),
  },
  keepApart: {
    reach: "article",
    given: async scene => ({ ...(await question(scene)), questionId: (await claim(scene)).questionId }),
  },
  undoJoin: { reach: "article", given: async scene => ({ id: (await joined(scene)).joinId }) },
  flagQuestion: {
    reach: "article",
    given: async scene => ({ ...(await questionRev(scene)), flags: ["legal"] }),
  },
  sameFact: { reach: "article", given: question },
  decide: {
    reach: "article",
    given: async scene => ({ id: (await supported(scene)).claim.questionId, outcome: "supported", n: 0 }),
  },
  // Somebody else's, so an editor's act.
  undoDecision: {
    reach: "article",
    needs: "decision.write",
    given: async scene => ({ id: (await decided(scene)).id }),
  },
  dissent: {
    reach: "article",
    given: async scene => ({ id: (await decided(scene)).id, reason: `The ${secret} was counted twice` }),
  },
  listDisputes: { reach: "lists", given: () => ({}) },
}
