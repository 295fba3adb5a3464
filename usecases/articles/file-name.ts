/** A title as a name that every file system takes. */
export function fileName(title: string): string {
  const plain = title.replace(/[\p{Cc}<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/gu, " ")
  return plain.replace(/\s+/g, " ").trim().slice(0, 100) || "article"
}
