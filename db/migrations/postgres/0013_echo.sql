ALTER TABLE "source" ADD COLUMN "echo" json;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "independence" json;