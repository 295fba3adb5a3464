import type { Codebook } from "../codebook"
import { entry } from "./entry"

/** How the words bound a number, how well it is borne out, and by which rule people decide. */
export const qualifier: Codebook["qualifier"] = {
  exact: entry(
    "Exactly",
    "The number as it stands.",
    "“190 were killed”.",
    "A number with “about” or “some”.",
    "exact",
  ),
  approximately: entry(
    "About",
    "Near the number, on either side.",
    "“about 2,000”, “some 40”, “an estimated 300”.",
    "“nearly”, which stays below.",
    "about",
  ),
  nearly: entry("Nearly", "A little below the number.", "“almost 500”.", "“about 500”.", "nearly"),
  at_least: entry(
    "At least",
    "The number or more.",
    "“190 or more”, “no fewer than 190”.",
    "“more than 190”.",
    "at_least",
  ),
  more_than: entry(
    "More than",
    "Above the number.",
    "“over 300”, “upwards of 300”.",
    "“at least 300”.",
    "more_than",
  ),
  up_to: entry(
    "Up to",
    "The number or fewer.",
    "“as many as 200”, “no more than 200”.",
    "“fewer than 200”.",
    "up_to",
  ),
  less_than: entry("Fewer than", "Below the number.", "“under 50”.", "“up to 50”.", "less_than"),
  range: entry(
    "Between two numbers",
    "A lower and an upper end, both meant.",
    "“114–127”, “between two and three hundred”.",
    "Two numbers of two different counts.",
    "range",
  ),
  vague: entry(
    "A vague word",
    "A word for a number that names none.",
    "“dozens”, “several hundred”.",
    "“heavy losses”, which says no number at all.",
    "vague",
  ),
}

export const strength: Codebook["strength"] = {
  confirmed: entry(
    "Confirmed",
    "The responsible side admits it, or a registry or named list shows it.",
    "A list of names that was checked.",
    "Several outlets that repeat one count.",
    "confirmed",
  ),
  fair: entry(
    "Fair",
    "Two or more credible sources that do not depend on each other.",
    "A monitor and a hospital, each with its own count.",
    "Two papers quoting one agency.",
    "fair",
  ),
  weak: entry("Weak", "One credible source.", "One witness, named.", "No source at all.", "weak"),
  contested: entry(
    "Contested",
    "Credible sources that contradict each other.",
    "Two counts of one day that exclude each other.",
    "An earlier and a later count of a growing toll.",
    "contested",
  ),
  discounted: entry(
    "Discounted",
    "Shown to be wrong, or not about this event.",
    "A photograph of another year.",
    "A count that is merely unsupported.",
    "discounted",
  ),
}

export const rule: Codebook["rule"] = {
  preferred_source: entry(
    "Preferred source",
    "The source that a stated order puts first.",
    "“The registry before the press.”",
    "The source that fits the text best.",
    "preferred_source",
  ),
  range_of_sources: entry(
    "Range across sources",
    "From the lowest to the highest credible count.",
    "“190–205”, each end with its source.",
    "An average of the two.",
    "range",
  ),
  majority: entry(
    "Majority",
    "What most independent sources on the same scope say.",
    "Three of four counts of one day.",
    "Three papers that repeat one count.",
    "majority",
  ),
  status_category: entry(
    "Published wording",
    "The category that a publication uses for what is not settled.",
    "“reported, not verified”.",
    "A category invented for one article.",
    "category",
  ),
  pending: entry(
    "Pending",
    "Kept open until a stated day.",
    "“Until the inquiry reports.”",
    "Forgotten.",
    "pending",
  ),
  ask_source: entry(
    "Ask the source",
    "The source itself is asked which count holds.",
    "A letter to the author.",
    "A guess at what was meant.",
    "ask_source",
  ),
  panel: entry(
    "Panel",
    "Several named people decide together.",
    "Three editors, named.",
    "One person.",
    "panel",
  ),
}
