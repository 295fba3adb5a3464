/** A BibTeX file of this many made-up entries, as reference managers write them: braces, accents by TeX, keywords, an abstract. */
export function manyEntries(count: number): string {
  const entries = Array.from({ length: count }, (_, n) => {
    const [a, b] = [names[n % names.length], names[(n * 7 + 3) % names.length]]
    return `@article{${(a ?? "").replace(/\W/g, "").toLowerCase()}${1900 + (n % 120)}lorem${n},
  title = {On the {Geese} of {Lorem Valley}, part ${n}: counts \\& estimates},
  author = {${a}, Ida ${letters[n % 26]}. and ${b}, Otto},
  journal = {Lorem Letters},
  year = {${1900 + (n % 120)}},
  month = mar,
  volume = {${1 + (n % 90)}},
  number = {${1 + (n % 12)}},
  pages = {${n % 400}--${(n % 400) + 9}},
  doi = {10.0000/lorem.${n}},
  url = {https://lorem.example/letters/${n}},
  keywords = {geese, lorem valley, counting},
  abstract = {Some ${n} geese were counted at the pond of Lorem Valley, or so the made-up council of ${a} says.},
}
`
  })
  return entries.join("\n")
}

const names = ["Pondquill", 'M{\\"u}hlgans', "Pondmoor", "{\\'E}tang", "van der Sitmere", "Lorem", "Ander"]
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
