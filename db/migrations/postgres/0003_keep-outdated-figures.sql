ALTER TABLE "claim" ADD COLUMN "figure_words" text;--> statement-breakpoint
ALTER TABLE "claim" ADD COLUMN "figure_outdated" text;