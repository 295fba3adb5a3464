import type { VerbName } from "../../registry"

/** In every text, title and name of the scene: whoever may not see it must not be sent this word. */
export const secret = "quagga"

/** One article with everything in it, and ways to put more there. All of it is the owner's doing, over the API. */
export interface Scene {
  articleId: string
  /** Another article, which has nothing to do with it. */
  otherId: string
  /** Calls a verb as the owner; throws where it is refused. */
  call<T = Made>(verb: VerbName, input?: object): Promise<T>
  /** Lets a new person in as a viewer; of one article only, where it is named. */
  person(articleId?: string): Promise<Entered>
  /** Another number each time: for what must be new. */
  next(): number
  /** What was made under this name before, or is made now. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>
}

export interface Made {
  id: string
  rev: number
  questionId: string
}

export interface Entered {
  id: string
  email: string
  password: string
}

const words = `42 soldiers of the ${secret} guard`

/** The article's text: words to claim, and an infobox that contradicts the body. */
export const articleText = `The ${secret} war
${words} were killed near Lorem in June.
The ${secret} war | |||||||
---|---|---|---|---|---|---|---|
Part of the Lorem war | |||||||
Belligerents | |||||||
Ruritania | Lorem Valley | ||||||
Casualties and losses | |||||||
30 soldiers killed | 44 militiamen killed | ||||||

== The fighting ==

In the valley 51 militiamen were killed. Of the soldiers 30 fell. They kept a ${secret}.
`

/** A claim on words that many claims may stand on. */
export const claim = (scene: Scene): Promise<Made> =>
  scene.call("createClaim", { id: scene.articleId, quote: words, kind: "figure" })

export const source = (scene: Scene): Promise<Made> =>
  scene.call("addSource", { csl: { type: "report", title: `Report ${scene.next()} on the ${secret}` } })

/** A claim with evidence that states the same figure: whoever may tick may tick it. */
export async function supported(scene: Scene) {
  const [made, told] = [await claim(scene), await source(scene)]
  const evidence = await scene.call("addEvidence", {
    ...{ id: made.questionId, sourceId: told.id, quote: `${words} were killed`, stance: "supports" },
  })
  return { claim: made, source: told, evidence }
}

export const decided = async (scene: Scene): Promise<Made> => {
  const { claim: made } = await supported(scene)
  return scene.call("decide", { id: made.questionId, outcome: "supported", n: 0 })
}

export async function note(scene: Scene): Promise<Made> {
  const { id } = await claim(scene)
  return scene.call("addNote", { subject: "claim", subjectId: id, body: `Who counted the ${secret}?` })
}
