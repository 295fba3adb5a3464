import { CompareCopiesInput, compareCopies } from "../snapshots/compare-copies"
import { FetchCopyInput, fetchCopy } from "../snapshots/fetch-copy"
import { LookForQuoteInput, lookForQuote } from "../snapshots/look-for-quote"
import { ReadCopyAgainInput, readCopyAgain } from "../snapshots/read-copy-again"
import { SnapshotFileInput, SnapshotPageInput, snapshotFile, snapshotPage } from "../snapshots/show-copy"
import { WriteTranscriptInput, writeTranscript } from "../snapshots/write-transcript"
import { AddSnapshotInput, addSnapshot, SnapshotTextInput, snapshotText } from "../sources/add-snapshot"
import { line, type Verb } from "../verb"

const made = { status: 201 }
const bytes = { status: 201, body: "bytes" as const }

/** Copies of sources and their texts. */
export const snapshots = {
  fetchCopy: line("POST /sources/:id/fetches", "source.write", FetchCopyInput, fetchCopy, made),
  addSnapshot: line("POST /sources/:id/snapshots", "source.write", AddSnapshotInput, addSnapshot, bytes),
  readCopyAgain: line("POST /snapshots/:id/text", "source.write", ReadCopyAgainInput, readCopyAgain),
  writeTranscript: line(
    "PUT /snapshots/:id/transcript",
    "source.write",
    WriteTranscriptInput,
    writeTranscript,
  ),
  compareCopies: line("GET /snapshots/:id/differences", "article.read", CompareCopiesInput, compareCopies),
  snapshotPage: line("GET /snapshots/:id/page", "article.read", SnapshotPageInput, snapshotPage),
  snapshotFile: line("GET /snapshots/:id/file", "article.read", SnapshotFileInput, snapshotFile),
  lookForQuote: line("POST /snapshots/:id/quotes", "article.read", LookForQuoteInput, lookForQuote),
  snapshotText: line("GET /snapshots/:id/text", "article.read", SnapshotTextInput, snapshotText),
} as const satisfies Record<string, Verb>
