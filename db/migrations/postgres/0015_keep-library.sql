CREATE TABLE "source_batch_item" (
	"batch_id" text NOT NULL,
	"source_id" text NOT NULL,
	"before_value" json NOT NULL,
	"after_value" json NOT NULL,
	CONSTRAINT "source_batch_item_batch_id_source_id_pk" PRIMARY KEY("batch_id","source_id")
);
--> statement-breakpoint
CREATE TABLE "source_batch" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "source_key" (
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"source_id" text NOT NULL,
	"shared" boolean NOT NULL,
	CONSTRAINT "source_key_source_id_key_pk" PRIMARY KEY("source_id","key")
);
--> statement-breakpoint
CREATE TABLE "source_merge" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kept" text NOT NULL,
	"merged" text NOT NULL,
	"carried" json NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "source_tag" (
	"workspace_id" text NOT NULL,
	"source_id" text NOT NULL,
	"folded" text NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "source_tag_source_id_folded_pk" PRIMARY KEY("source_id","folded")
);
--> statement-breakpoint
CREATE TABLE "source_apart" (
	"one_source" text NOT NULL,
	"other_source" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "source_apart_one_source_other_source_pk" PRIMARY KEY("one_source","other_source")
);
--> statement-breakpoint
DROP INDEX "source_list";--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "type" text DEFAULT 'document' NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "year" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "title_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "maker_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "keys_read" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "grade" text;--> statement-breakpoint
ALTER TABLE "source_batch_item" ADD CONSTRAINT "source_batch_item_batch_id_source_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."source_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_batch_item" ADD CONSTRAINT "source_batch_item_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_key" ADD CONSTRAINT "source_key_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_merge" ADD CONSTRAINT "source_merge_kept_source_id_fk" FOREIGN KEY ("kept") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_merge" ADD CONSTRAINT "source_merge_merged_source_id_fk" FOREIGN KEY ("merged") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_tag" ADD CONSTRAINT "source_tag_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_apart" ADD CONSTRAINT "source_apart_one_source_source_id_fk" FOREIGN KEY ("one_source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_apart" ADD CONSTRAINT "source_apart_other_source_source_id_fk" FOREIGN KEY ("other_source") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_key_same" ON "source_key" USING btree ("workspace_id","key","source_id");--> statement-breakpoint
CREATE INDEX "source_key_shared" ON "source_key" USING btree ("workspace_id","key","source_id") WHERE "shared";--> statement-breakpoint
CREATE INDEX "source_merge_kept" ON "source_merge" USING btree ("kept");--> statement-breakpoint
CREATE INDEX "source_merge_merged" ON "source_merge" USING btree ("merged");--> statement-breakpoint
CREATE INDEX "source_tag_name" ON "source_tag" USING btree ("workspace_id","folded","source_id");--> statement-breakpoint
CREATE INDEX "source_apart_other" ON "source_apart" USING btree ("other_source");--> statement-breakpoint
CREATE INDEX "source_added" ON "source" USING btree ("workspace_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "source_title" ON "source" USING btree ("workspace_id","state","title_key","id");--> statement-breakpoint
CREATE INDEX "source_maker" ON "source" USING btree ("workspace_id","state","maker_key","id");--> statement-breakpoint
CREATE INDEX "source_year" ON "source" USING btree ("workspace_id","state","year","id");--> statement-breakpoint
CREATE INDEX "source_type" ON "source" USING btree ("workspace_id","state","type","updated_at","id");--> statement-breakpoint
CREATE INDEX "source_grade" ON "source" USING btree ("workspace_id","grade") WHERE "grade" is not null;--> statement-breakpoint
CREATE INDEX "source_merged" ON "source" USING btree ("merged_into") WHERE "merged_into" is not null;--> statement-breakpoint
CREATE INDEX "source_keys" ON "source" USING btree ("keys_read");--> statement-breakpoint
CREATE INDEX "source_list" ON "source" USING btree ("workspace_id","state","updated_at","id");--> statement-breakpoint
UPDATE "source" SET type = coalesce(csl->>'type', type);
