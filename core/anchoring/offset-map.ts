/**
 * The way from offsets of a rewritten text back to the original's. Only breaks in the even pace are kept: most texts have few,
 * and ten megabytes need no ten million entries.
 */
export class OffsetMap {
  private at = new Int32Array(1024)
  private from = new Int32Array(1024)
  private to = new Int32Array(1024)
  private count = 0
  private next = -1

  /** The unit at this offset stands for the original's range; units follow in order. */
  add(at: number, from: number, to: number) {
    const isEven = from === this.next && to === from + 1
    this.next = to
    if (isEven) return
    if (this.count === this.at.length) this.grow()
    this.at[this.count] = at
    this.from[this.count] = from
    this.to[this.count++] = to
  }

  /** So many units from this offset on stand one by one for the original from `from` on. */
  addRun(at: number, from: number, length: number) {
    this.add(at, from, from + 1)
    this.next = from + length
  }

  /** Forgets units from this offset on: they are read anew. */
  cut(at: number) {
    while (this.count > 0 && (this.at[this.count - 1] as number) >= at) this.count--
    this.next = -1
  }

  private grow() {
    for (const name of ["at", "from", "to"] as const) {
      const larger = new Int32Array(this.count * 2)
      larger.set(this[name])
      this[name] = larger
    }
  }

  private indexOf(offset: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.at[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where the unit at this offset begins in the original. */
  startOf(offset: number): number {
    const index = this.indexOf(offset)
    const ahead = offset - (this.at[index] ?? 0)
    return ahead === 0 ? (this.from[index] ?? 0) : (this.to[index] ?? 0) + ahead - 1
  }

  /** Where the unit at this offset ends in the original. */
  endOf(offset: number): number {
    const index = this.indexOf(offset)
    return (this.to[index] ?? 0) + offset - (this.at[index] ?? 0)
  }
}
