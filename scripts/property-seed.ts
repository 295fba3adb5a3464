import fc from "fast-check"

// Properties ask the same cases each time, so that a landing stands or falls by what it changes. OBELUS_TEST_SEED takes
// another seed, or `new` for one of each test's own; a failing property names the seed that it was asked with.
const asked = process.env.OBELUS_TEST_SEED ?? "20130804"
if (asked !== "new") fc.configureGlobal({ seed: Number(asked) })
