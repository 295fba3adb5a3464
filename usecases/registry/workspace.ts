import { ChangeCodebookInput, changeCodebook } from "../codebook/change-codebook"
import {
  CodebookVersionsInput,
  listCodebookVersions,
  ReadCodebookInput,
  readCodebook,
} from "../codebook/read-codebook"
import { FormatsInput, formats } from "../formats/formats"
import { BackupInput, backup } from "../keeping/backup"
import { VerifyInput, verify } from "../keeping/verify"
import { ListOutboundInput, listOutbound } from "../outbound/list-outbound"
import { RebuildSearchInput, rebuildSearch } from "../search/rebuild-search"
import { SearchInput, search } from "../search/search"
import { line, type Verb } from "../verb"

const made = { status: 201 }

/** The desk as a whole: search, codebook, formats, what went out, and keeping it. */
export const workspace = {
  listOutbound: line("GET /outbound", "settings.write", ListOutboundInput, listOutbound),
  search: line("GET /search", "article.read", SearchInput, search),
  rebuildSearch: line("POST", "workspace.restore", RebuildSearchInput, rebuildSearch),
  readCodebook: line("GET /codebook", "signed_in", ReadCodebookInput, readCodebook),
  listCodebookVersions: line(
    "GET /codebook/versions",
    "signed_in",
    CodebookVersionsInput,
    listCodebookVersions,
  ),
  changeCodebook: line(
    "POST /codebook/versions",
    "settings.write",
    ChangeCodebookInput,
    changeCodebook,
    made,
  ),
  verify: line("GET", "workspace.restore", VerifyInput, verify),
  backup: line("POST", "workspace.restore", BackupInput, backup),
  formats: line("GET /formats", "signed_in", FormatsInput, formats),
} as const satisfies Record<string, Verb>
