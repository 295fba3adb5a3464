/** Templates that are a footnote, with the group that MediaWiki puts them in. */
export const noteGroups: ReadonlyMap<string, string> = new Map(
  Object.entries({
    efn: "lower-alpha",
    "efn-la": "lower-alpha",
    "efn-ua": "upper-alpha",
    "efn-lr": "lower-roman",
    "efn-ur": "upper-roman",
    "efn-lg": "lower-greek",
    notetag: "note",
    refn: "",
    footnote: "",
    "#tag:ref": "",
  }),
)
