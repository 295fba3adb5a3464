CREATE TABLE "outbound_request" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"at" bigint NOT NULL,
	"host" text NOT NULL,
	"service" text NOT NULL,
	"by" text NOT NULL,
	"status" bigint,
	"refusal" text
);
--> statement-breakpoint
CREATE INDEX "outbound_request_list" ON "outbound_request" USING btree ("workspace_id","at","id");