// Tells which tests of a report are to be looked at: those that failed, and journeys that passed only when asked again.
import { stripVTControlCharacters } from "node:util"

const mostLines = 12
const firstLines = text => stripVTControlCharacters(text).trim().split("\n").slice(0, mostLines).join("\n  ")

/**
 * A remark for each failed test of a Vitest report.
 * @param {any} report
 */
export function ofUnits({ testResults = [] }) {
  return testResults.flatMap(({ name: file, message, assertionResults = [] }) => {
    const failed = assertionResults.filter(one => one.status === "failed")
    // A file that could not be read has no tests to name.
    if (failed.length === 0) return message ? [`FAILED ${file}\n  ${firstLines(message)}`] : []
    return failed.map(
      ({ fullName, failureMessages: [first = ""] }) => `FAILED ${file}: ${fullName}\n  ${firstLines(first)}`,
    )
  })
}

/**
 * A remark for each failed or flaky journey of a Playwright report.
 * @param {any} report
 */
export function ofJourneys({ suites = [], errors = [] }) {
  const named = { unexpected: "FAILED", flaky: "FLAKY" }
  const ofSuite = ({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(test => named[test.status])
        .map(({ status, results }) => {
          const why = results.flatMap(one => one.errors ?? []).map(one => one.message ?? "")
          return `${named[status]} e2e/${file}:${line}: ${title}\n  ${firstLines(why.join("\n"))}`
        }),
    ),
    ...inner.flatMap(ofSuite),
  ]
  return [
    ...errors.map(({ message = "" }) => `FAILED journeys\n  ${firstLines(message)}`),
    ...suites.flatMap(ofSuite),
  ]
}
