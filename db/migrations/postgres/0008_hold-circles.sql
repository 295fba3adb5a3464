CREATE INDEX "event_source" ON "event" USING btree ("source_id","n");--> statement-breakpoint
UPDATE "source" SET "citekey" = 'source-' || right("id", 12), "csl" = jsonb_set("csl"::jsonb, '{id}', to_jsonb('source-' || right("id", 12)))::json WHERE "restricted";
