CREATE TABLE "source_tag_count" (
	"workspace_id" text NOT NULL,
	"folded" text NOT NULL,
	"name" text NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "source_tag_count_workspace_id_folded_name_pk" PRIMARY KEY("workspace_id","folded","name")
);
--> statement-breakpoint
DROP INDEX "source_list";
--> statement-breakpoint
DROP INDEX "source_added";
--> statement-breakpoint
DROP INDEX "source_title";
--> statement-breakpoint
DROP INDEX "source_maker";
--> statement-breakpoint
DROP INDEX "source_year";
--> statement-breakpoint
DROP INDEX "source_type";
--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "uses" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Written by hand from here on, but for the indexes: drizzle-kit knows no triggers. What is there is counted before they watch.
UPDATE source SET uses = counted.n
FROM (SELECT source_id, count(*) AS n FROM evidence WHERE removed_at IS NULL GROUP BY source_id) AS counted
WHERE source.id = counted.source_id;
--> statement-breakpoint
INSERT INTO source_tag_count (workspace_id, folded, name, n)
SELECT source_tag.workspace_id, folded, name, count(*) FROM source_tag JOIN source ON source.id = source_tag.source_id
WHERE source.state = 'active' AND NOT source.restricted GROUP BY 1, 2, 3;
--> statement-breakpoint
CREATE INDEX "source_reader_user" ON "source_reader" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "source_unused" ON "source" USING btree ("workspace_id","state","id") WHERE "uses" = 0;
--> statement-breakpoint
CREATE INDEX "source_list" ON "source" USING btree ("workspace_id","state","updated_at","id","restricted");
--> statement-breakpoint
CREATE INDEX "source_added" ON "source" USING btree ("workspace_id","state","created_at","id","restricted");
--> statement-breakpoint
CREATE INDEX "source_title" ON "source" USING btree ("workspace_id","state","title_key","id","restricted");
--> statement-breakpoint
CREATE INDEX "source_maker" ON "source" USING btree ("workspace_id","state","maker_key","id","restricted");
--> statement-breakpoint
CREATE INDEX "source_year" ON "source" USING btree ("workspace_id","state","year","id","restricted");
--> statement-breakpoint
CREATE INDEX "source_type" ON "source" USING btree ("workspace_id","state","type","updated_at","id","restricted");
--> statement-breakpoint
CREATE FUNCTION source_count_uses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op <> 'INSERT' AND old.removed_at IS NULL THEN
    UPDATE source SET uses = uses - 1 WHERE id = old.source_id;
  END IF;
  IF tg_op <> 'DELETE' AND new.removed_at IS NULL THEN
    UPDATE source SET uses = uses + 1 WHERE id = new.source_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER source_use_added AFTER INSERT OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION source_count_uses();
--> statement-breakpoint
CREATE TRIGGER source_use_moved AFTER UPDATE OF source_id, removed_at ON evidence FOR EACH ROW EXECUTE FUNCTION source_count_uses();
--> statement-breakpoint
CREATE FUNCTION source_count_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    INSERT INTO source_tag_count AS counted (workspace_id, folded, name, n)
    SELECT new.workspace_id, new.folded, new.name, 1 FROM source WHERE id = new.source_id AND state = 'active' AND NOT restricted
    ON CONFLICT (workspace_id, folded, name) DO UPDATE SET n = counted.n + 1;
  ELSE
    UPDATE source_tag_count SET n = n - 1
    WHERE workspace_id = old.workspace_id AND folded = old.folded AND name = old.name
      AND EXISTS (SELECT 1 FROM source WHERE id = old.source_id AND state = 'active' AND NOT restricted);
    DELETE FROM source_tag_count
    WHERE workspace_id = old.workspace_id AND folded = old.folded AND name = old.name AND n < 1;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER source_tag_counted AFTER INSERT OR DELETE ON source_tag FOR EACH ROW EXECUTE FUNCTION source_count_tags();
--> statement-breakpoint
CREATE FUNCTION source_show_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.state = 'active' AND NOT new.restricted THEN
    INSERT INTO source_tag_count AS counted (workspace_id, folded, name, n)
    SELECT workspace_id, folded, name, 1 FROM source_tag WHERE source_id = new.id
    ON CONFLICT (workspace_id, folded, name) DO UPDATE SET n = counted.n + 1;
  ELSE
    UPDATE source_tag_count SET n = n - 1
    WHERE workspace_id = old.workspace_id AND (folded, name) IN (SELECT folded, name FROM source_tag WHERE source_id = old.id);
    DELETE FROM source_tag_count
    WHERE workspace_id = old.workspace_id AND n < 1
      AND (folded, name) IN (SELECT folded, name FROM source_tag WHERE source_id = old.id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER source_tags_shown AFTER UPDATE OF state, restricted ON source FOR EACH ROW
WHEN ((old.state = 'active' AND NOT old.restricted) <> (new.state = 'active' AND NOT new.restricted))
EXECUTE FUNCTION source_show_tags();
