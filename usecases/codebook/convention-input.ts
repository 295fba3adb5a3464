import { z } from "zod"
import { toleranceRange } from "@/core/figures/convention"
import { vaguePolicies } from "@/core/figures/figure"

const share = z.number().min(toleranceRange.least).max(toleranceRange.most)

/** How what words leave open is read; what is left out is as the workspace, or the usual, has it. */
export const ConventionInput = z
  .strictObject({
    vague: z.enum(vaguePolicies).optional(),
    /** In per cent of the number. */
    toleranceLeast: share.optional(),
    toleranceMost: share.optional(),
  })
  .refine(
    ({ toleranceLeast: least, toleranceMost: most }) =>
      least === undefined || most === undefined || least <= most,
  )
